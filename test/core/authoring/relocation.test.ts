import assert from 'node:assert/strict';
import { movesFor } from '../../../src/core/authoring/moves';
import { planRelocation } from '../../../src/core/authoring/relocation';
import { Catalog } from '../../../src/core/catalog';
import { generatorById } from '../../../src/core/generators/registry';
import { MemoryFiles } from '../memoryFiles';

type Texts = Readonly<Record<string, string>>;

/** The files that change when a post moves, each by its new path; files that only move stay out. */
async function relocated(id: string, texts: Texts, from: string, to: string, text = texts[from] ?? ''): Promise<Texts> {
  const generator = generatorById(id);
  assert.ok(generator !== undefined);
  const files = new MemoryFiles(texts);
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
  const catalog = await Catalog.open({ generator, files, options });
  const { site, posts } = catalog;
  const rules = site.authoring;
  const post = catalog.post(from);
  assert.ok(rules !== undefined && post !== undefined);
  const moves = await movesFor(from, to, rules, files);
  const file = { path: from, text: texts[from] ?? '' };
  const read = catalog.postFrom.bind(catalog);
  const plan = await planRelocation({ site, posts, files, read, file, post, text, moves });
  return Object.fromEntries(plan.texts.map(({ to: path, after }) => [path, after]));
}

describe('links to a post that moves', () => {
  const jekyll: Texts = {
    '_config.yml': 'baseurl: /blog\nurl: https://x.example\npermalink: /:year/:title/\n',
    '_posts/2024-01-02-old.md': '---\ntitle: Old\n---\n![p](../assets/p.png)\n',
    'assets/p.png': '',
    '_posts/2024-02-03-linking.md': [
      '---\ntitle: Linking\n---',
      '[a]({% post_url 2024-01-02-old %}) [b]({{ site.baseurl }}{% link _posts/2024-01-02-old.md %})',
      '[c](/blog/2024/old/) [d](https://x.example/blog/2024/old/#top) [e]({{ site.baseurl }}/2024/old)',
      '[f]({{ \'/2024/old/\' | relative_url }}) [g][id] [h](2024-01-02-old.md) <a href="/blog/2024/old/">i</a>',
      '`[code](/blog/2024/old/)` [j](/blog/2024/older/) [k](https://y.example/blog/2024/old/)',
      '',
      '[id]: ../old/ "Title"',
      '',
    ].join('\n'),
    'about.md': '---\n---\n[a](/blog/2024/old/)\n',
    '_posts/2024-03-04-silent.md': '---\n---\nThe old one.\n',
  };

  it('are written anew in Jekyll, each in its own way, and nothing else is', async () => {
    assert.deepEqual(await relocated('jekyll', jekyll, '_posts/2024-01-02-old.md', '_posts/2025-06-07-new.md'), {
      '_posts/2024-02-03-linking.md': [
        '---\ntitle: Linking\n---',
        '[a]({% post_url 2025-06-07-new %}) [b]({{ site.baseurl }}{% link _posts/2025-06-07-new.md %})',
        '[c](/blog/2025/new/) [d](https://x.example/blog/2025/new/#top) [e]({{ site.baseurl }}/2025/new)',
        '[f]({{ \'/2025/new/\' | relative_url }}) [g][id] [h](2025-06-07-new.md) <a href="/blog/2025/new/">i</a>',
        '`[code](/blog/2024/old/)` [j](/blog/2024/older/) [k](https://y.example/blog/2024/old/)',
        '',
        '[id]: ../../2025/new/ "Title"',
        '',
      ].join('\n'),
      'about.md': '---\n---\n[a](/blog/2025/new/)\n',
    });
  });

  it('are written anew in Hugo: by path, by name, by address, and in a bundle', async () => {
    const hugo: Texts = {
      'hugo.toml': '',
      'content/posts/old/index.md': '---\ntitle: Old\n---\n![p](p.png) [other](../linking.md)\n',
      'content/posts/old/p.png': '',
      'content/posts/linking.md':
        '---\ntitle: L\n---\n[a]({{< ref "old" >}}) [b]({{< relref "/posts/old#x" >}}) [c](old/index.md) [d](/posts/old/) ![e](old/p.png)\n[f]({{% relref "posts/old/index.md" %}})\n',
    };
    assert.deepEqual(await relocated('hugo', hugo, 'content/posts/old/index.md', 'content/posts/new/index.md'), {
      'content/posts/linking.md':
        '---\ntitle: L\n---\n[a]({{< ref "new" >}}) [b]({{< relref "/posts/new#x" >}}) [c](new/index.md) [d](/posts/new/) ![e](new/p.png)\n[f]({{% relref "posts/new/index.md" %}})\n',
    });
  });

  it('are written anew in Hexo, where its folder of assets moves along', async () => {
    const hexo: Texts = {
      '_config.yml': 'post_asset_folder: true\npermalink: :title/\n',
      'package.json': '{ "hexo": {}, "dependencies": { "hexo": "8.0.0" } }',
      'source/_drafts/old.md': '---\ntitle: Old\n---\n![a](a.png)\n',
      'source/_drafts/old/a.png': '',
      'source/_posts/b.md': '---\ntitle: B\n---\n{% post_link other %} [x](/old/)\n',
      'source/_posts/other.md': '---\ntitle: O\n---\n',
    };
    const generator = generatorById('hexo');
    const files = new MemoryFiles(hexo);
    const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
    const rules = (await generator?.configure(files, options))?.authoring;
    assert.ok(rules !== undefined);
    assert.deepEqual(await movesFor('source/_drafts/old.md', 'source/_posts/new.md', rules, files), [
      { from: 'source/_drafts/old.md', to: 'source/_posts/new.md' },
      { from: 'source/_drafts/old', to: 'source/_posts/new' },
    ]);
    assert.deepEqual(await relocated('hexo', hexo, 'source/_posts/other.md', 'source/_posts/another.md'), {
      'source/_posts/b.md': '---\ntitle: B\n---\n{% post_link another %} [x](/old/)\n',
    });
  });

  it('are written anew in Docusaurus and Zola, whose links are paths of files', async () => {
    const docusaurus: Texts = {
      'docusaurus.config.js': "export default { presets: [['classic', { blog: {} }]] };\n",
      'blog/2024-01-02-old.md': '---\ntitle: Old\n---\n[l](./2024-02-03-linking.md)\n',
      'blog/2024-02-03-linking.md': '---\ntitle: L\n---\n[a](./2024-01-02-old.md) [b](@site/blog/2024-01-02-old.md)\n',
    };
    assert.deepEqual(
      await relocated('docusaurus', docusaurus, 'blog/2024-01-02-old.md', 'blog/2025/2024-01-02-new.md'),
      {
        'blog/2025/2024-01-02-new.md': '---\ntitle: Old\n---\n[l](../2024-02-03-linking.md)\n',
        'blog/2024-02-03-linking.md':
          '---\ntitle: L\n---\n[a](./2025/2024-01-02-new.md) [b](@site/blog/2025/2024-01-02-new.md)\n',
      },
    );
    const zola: Texts = {
      'zola.toml': 'base_url = "https://x.example"\n',
      'content/blog/old.md': '+++\ntitle = "Old"\n+++\n',
      'content/blog/linking.md': '+++\ntitle = "L"\n+++\n[a](@/blog/old.md#x)\n',
    };
    assert.deepEqual(await relocated('zola', zola, 'content/blog/old.md', 'content/blog/new.md'), {
      'content/blog/linking.md': '+++\ntitle = "L"\n+++\n[a](@/blog/new.md#x)\n',
    });
  });

  it('keep line ends, a BOM and all other bytes', async () => {
    const plain: Texts = {
      'hugo.toml': '',
      'content/a.md': '---\ntitle: A\n---\n',
      'content/b.md': '\uFEFF---\r\ntitle: B\r\n---\r\nOne [a](a.md)\n\ntwo\t\r\n[a]( <a.md>  "T" )',
    };
    assert.deepEqual(await relocated('hugo', plain, 'content/a.md', 'content/an a.md'), {
      'content/b.md': '\uFEFF---\r\ntitle: B\r\n---\r\nOne [a](an%20a.md)\n\ntwo\t\r\n[a]( <an%20a.md>  "T" )',
    });
  });
});
