import assert from 'node:assert/strict';
import { check, checkJekyll, findingsIn, fixed, post, reported } from './checking';

const BLOG = {
  '_config.yml': 'url: https://figs.example\nbaseurl: /blog\n',
  'images/Ripe Figs.png': '',
  'images/tree.png': '',
  'about.md': '---\n---\n',
  '_posts/2024-01-02-pears.md': post('Pears.\n'),
  '_posts/2024-02-03-plums.md': post('Plums.\n', 'redirect_from: /2024/01/01/prunes.html\n'),
};

const codes = async (body: string, others = {}): Promise<readonly string[]> =>
  checkJekyll(post(body), { ...BLOG, ...others });

describe('checking links', () => {
  it('lets links and images be that lead somewhere', async () => {
    const body = [
      '[tree](/images/tree.png) ![tree](/blog/images/tree.png) ![ripe](/images/Ripe%20Figs.png)',
      '[pears](/blog/2024/01/02/pears.html) [pears](/blog/2024/01/02/pears) [about](/about.html)',
      '[pears](https://figs.example/blog/2024/01/02/pears.html#top) [prunes](/blog/2024/01/01/prunes.html)',
      '[web](https://elsewhere.example/x.png) [mail](mailto:a@b.example) [host](//cdn.example/x.png)',
      '[top](#) <a href="/images/tree.png">tree</a> [tag](/blog/2024/01/tags/)',
    ].join('\n');
    assert.deepEqual(await codes(body), []);
  });

  it('tells images that are not there: from the root of the site, relative, and as HTML', async () => {
    const body = '![a](/images/oak.png)\n\n> ![b](oak.png "Oak")\n\n* <img src="/oak.png" alt="">\n';
    assert.deepEqual(await codes(body), [
      'image.nowhere: /images/oak.png @ /images/oak.png',
      'image.nowhere: oak.png @ oak.png',
      'image.nowhere: /oak.png @ /oak.png',
    ]);
  });

  it('sees a name in other case, which many servers do, and writes the right one', async () => {
    const text = post('A ![ripe](/images/ripe%20figs.png?v=2) fig.\n');
    const findings = await findingsIn(text, BLOG);
    assert.deepEqual(reported(text, findings), ['image.nowhere: /images/ripe figs.png @ /images/ripe%20figs.png?v=2']);
    assert.equal(fixed(text, findings), post('A ![ripe](/images/Ripe%20Figs.png?v=2) fig.\n'));
  });

  it('corrects a slip in the name of a file, but never a number', async () => {
    const text = post('![t](/images/treee.png)');
    assert.equal(fixed(text, await findingsIn(text, BLOG)), post('![t](/images/tree.png)'));
    const numbers = { ...BLOG, 'images/photo-1.png': '' };
    const other = post('![t](/images/photo-2.png)');
    assert.equal(fixed(other, await findingsIn(other, numbers)), other);
  });

  it('tells addresses among those of posts at which no post is, and finds the one of that name', async () => {
    const text = post('[pears](/blog/2024/01/02/plums.html)\n');
    const findings = await findingsIn(text, BLOG);
    assert.deepEqual(reported(text, findings), [
      'link.nowhere: /blog/2024/01/02/plums.html @ /blog/2024/01/02/plums.html',
    ]);
    assert.equal(fixed(text, findings), post('[pears](/blog/2024/02/03/plums.html)\n'));
  });

  it('judges no addresses of pages where redirects may lead on', async () => {
    assert.deepEqual(await codes('[pears](/blog/2024/01/02/plums.html)\n', { _redirects: '/a /b\n' }), []);
  });

  it('judges nothing of another project below the same user of GitHub', async () => {
    const config = { '_config.yml': 'url: https://ann.github.io\n' };
    assert.deepEqual(await codes('![x](/tools/shot.png) ![y](/images/shot.png)\n', config), [
      'image.nowhere: /images/shot.png @ /images/shot.png',
    ]);
  });

  it('takes the configuration for what template code in addresses says', async () => {
    const body = [
      '![a]({{ site.baseurl }}/images/tree.png) ![b]({{ "/images/tree.png" | relative_url }})',
      '![c]({{ site.baseurl }}/images/oak.png) ![d]({{ page.image }})',
      '[e]({{ site.url }}{{ site.baseurl }}/images/elm.png)',
    ].join('\n');
    assert.deepEqual(await codes(body), [
      'image.nowhere: /blog/images/oak.png @ {{ site.baseurl }}/images/oak.png',
      'link.nowhere: /blog/images/elm.png @ {{ site.url }}{{ site.baseurl }}/images/elm.png',
    ]);
  });

  it('looks neither into code nor into what template tags keep from Markdown', async () => {
    const body = [
      '`![a](/a.png)`',
      '',
      '```md',
      '![b](/b.png)',
      '```',
      '',
      '{% raw %}![c](/c.png){% endraw %}',
      '{% comment %}![d](/d.png){% endcomment %}',
      '{% highlight md %}',
      '![e](/e.png)',
      '{% endhighlight %}',
      '\\![f](/f.html)',
    ].join('\n');
    assert.deepEqual(await codes(body), []);
  });

  it('finds links by their definitions, in tables, and in text of several lines', async () => {
    const body = [
      'See [the',
      'oak](/oak.png) and [elm][tree].',
      '',
      '| a | b |',
      '|---|---|',
      '| x | ![y](/y.png) |',
      '',
      '[tree]: /elm.png',
    ].join('\n');
    assert.deepEqual(await codes(body), [
      'link.nowhere: /oak.png @ /oak.png',
      'link.nowhere: /elm.png @ [elm]',
      'image.nowhere: /y.png @ /y.png',
    ]);
  });

  it('places them where they stand, with lines that end as on Windows and with the same text in code before', async () => {
    const text = '---\r\ntitle: Figs\r\n---\r\nText `](/a.png)` and\r\n![x](/a.png)\r\n';
    const [finding] = await findingsIn(text, BLOG);
    assert.deepEqual(finding?.range, { start: { line: 4, column: 5 }, end: { line: 4, column: 11 } });
  });

  it('tells links without an address, and those to a host without https://', async () => {
    const text = post('[a]() and [b](www.elsewhere.example/x) and [c](github.com/ann)\n');
    const findings = await findingsIn(text, BLOG);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['link.empty', 'link.noScheme', 'link.noScheme'],
    );
    assert.equal(
      fixed(text, findings),
      post('[a]() and [b](https://www.elsewhere.example/x) and [c](github.com/ann)\n'),
    );
  });

  it('tells links to a heading that is not there', async () => {
    const text = post(
      '[a](#ripe-figs) [b](#ripe-fig) [c](#note) [d](#fn:1) [e](#other)\n\n## Ripe figs\n\n<a id="note"></a>\n',
    );
    const findings = await findingsIn(text, BLOG);
    assert.deepEqual(reported(text, findings), [
      'link.anchor: ripe-fig @ #ripe-fig',
      'link.anchor: fn:1 @ #fn:1',
      'link.anchor: other @ #other',
    ]);
    assert.match(fixed(text, findings), /\[b\]\(#ripe-figs\)/);
  });

  it('looks at the text of images where users ask for it; an empty one in HTML is decoration', async () => {
    const text = post(
      '![](/images/tree.png) ![Tree](/images/tree.png) <img src="/images/tree.png" alt=""> <img src="/images/tree.png">\n',
    );
    const asked = { 'image.noAlt': 'warning' } as const;
    const columns = (await findingsIn(text, BLOG, asked)).map(({ code, range }) => `${code} ${range?.start.column}`);
    assert.deepEqual(columns, ['image.noAlt 4', `image.noAlt ${text.split('\n')[3]!.lastIndexOf('/images')}`]);
    assert.deepEqual(await findingsIn(text, BLOG), []);
  });

  it('checks what post_url, link, include, ref and relref name', async () => {
    const body =
      '[a]({% post_url 2024-01-02-pears %}) [b]({% post_url 2024-01-02-peaches %}) [c]({% link _posts/x.md %})\n{% include box.html %}\n';
    assert.deepEqual(await codes(body), [
      'link.noPost: Jekyll, 2024-01-02-peaches @ {% post_url 2024-01-02-peaches %}',
      'link.noPost: Jekyll, _posts/x.md @ {% link _posts/x.md %}',
      'template.noFile: Jekyll, _includes/box.html @ {% include box.html %}',
    ]);
    const hugo = '---\ntitle: A\ndate: 2024-01-01\n---\n[a]({{< ref "b.md" >}}) [b]({{< relref "c.md" >}})\n';
    const found = await check(
      {
        'hugo.toml': 'baseURL = "https://figs.example/"\n',
        'content/posts/a.md': hugo,
        'content/posts/b.md': '---\ntitle: B\ndate: 2024-01-02\n---\n',
      },
      'hugo',
    );
    assert.deepEqual(reported(hugo, found.get('content/posts/a.md') ?? []), [
      'link.noPost: Hugo, c.md @ {{< relref "c.md" >}}',
    ]);
  });

  it('tells layouts of Jekyll that are not there, where the site has its own', async () => {
    const text = post('Figs.\n', 'layout: psot\n');
    const own = { '_layouts/post.html': '{{ content }}', '_layouts/page/wide.html': '' };
    const findings = await findingsIn(text, own);
    assert.deepEqual(reported(text, findings), ['layout.missing: Jekyll, psot @ psot']);
    assert.equal(fixed(text, findings), post('Figs.\n', 'layout: post\n'));
    assert.deepEqual(await checkJekyll(post('', 'layout: page/wide\n'), own), []);
    assert.deepEqual(await checkJekyll(post('', 'layout: none\n'), own), []);
    assert.deepEqual(await checkJekyll(text, { ...own, '_config.yml': 'theme: minima\n' }), []);
    assert.deepEqual(await checkJekyll(text), []);
    const defaults = 'defaults:\n  - scope: { path: "" }\n    values: { layout: gone }\n';
    assert.deepEqual(await checkJekyll(post(''), { ...own, '_config.yml': defaults }), [
      'layout.missing: Jekyll, gone @ ---',
    ]);
  });

  it('checks links between files where generators know such', async () => {
    const docusaurus = await check(
      {
        'docusaurus.config.js': 'module.exports = { title: "Figs", url: "https://figs.example", baseUrl: "/" };\n',
        'blog/2024-01-02-pears.md':
          '---\ntitle: Pears\n---\n[a](./2024-02-03-plums.md) [b](./2024-02-03-plum.md) ![c](/img/tree.png) ![d](./img/oak.png)\n',
        'blog/2024-02-03-plums.md': '---\ntitle: Plums\n---\nPlums.\n',
        'static/img/tree.png': '',
      },
      'docusaurus',
    );
    assert.deepEqual(
      docusaurus.get('blog/2024-01-02-pears.md')?.map(({ code, args }) => `${code} ${args[0] ?? ''}`),
      ['link.nowhere ./2024-02-03-plum.md', 'image.nowhere ./img/oak.png'],
    );
    const zola = await check(
      {
        'config.toml': 'base_url = "https://figs.example"\n',
        'content/blog/a.md': '+++\ntitle = "A"\ndate = 2024-01-01\n+++\n[b](@/blog/b.md) [c](@/blog/c.md)\n',
        'content/blog/b.md': '+++\ntitle = "B"\ndate = 2024-01-02\n+++\n',
      },
      'zola',
    );
    assert.deepEqual(
      zola.get('content/blog/a.md')?.map(({ code, args }) => `${code} ${args[0] ?? ''}`),
      ['link.nowhere @/blog/c.md'],
    );
  });

  it('knows the folders of posts and assets of Hugo and Hexo', async () => {
    const hugo = await check(
      {
        'hugo.toml': 'baseURL = "https://figs.example/"\n',
        'content/posts/a/index.md':
          '---\ntitle: A\ndate: 2024-01-01\n---\n![a](here.png) ![b](/static.png) ![c](gone.png)\n',
        'content/posts/a/here.png': '',
        'static/static.png': '',
      },
      'hugo',
    );
    assert.deepEqual(
      [...hugo.values()].flat().map(({ args }) => args[0]),
      ['gone.png'],
    );
    const hexo = await check(
      {
        '_config.yml': 'title: Figs\npost_asset_folder: true\n',
        'source/_posts/a.md':
          '---\ntitle: A\ndate: 2024-01-01\n---\n![a](here.png) ![b](/images/tree.png) ![c](gone.png)\n',
        'source/_posts/a/here.png': '',
        'source/images/tree.png': '',
      },
      'hexo',
    );
    assert.deepEqual(
      [...hexo.values()].flat().map(({ args }) => args[0]),
      ['gone.png'],
    );
  });

  it('goes on to the thousandth that leads nowhere, and no further @limits', async () => {
    const found = await codes('![a](/images/oak.png)\n'.repeat(1_200), BLOG);
    assert.equal(found.length, 1_000);
  });

  it('leaves texts alone that are too long, and says so', async () => {
    const body = `![a](/images/oak.png)\n${'x'.repeat(500_000)}\n`;
    assert.deepEqual(await codes(body), [`post.tooLong: ${body.length}, 500000 @ ---`]);
  });
});
