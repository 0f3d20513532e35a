import assert from 'node:assert/strict';
import { jekyllHtml, renderIn, withoutLines } from './previewSite';

describe('Liquid in a Jekyll post', () => {
  it('knows the site and the page', async () => {
    assert.equal(
      await jekyllHtml(
        '{{ site.baseurl }} {{ site.url }} {{ page.title }} {{ page.tags | join: "+" }} {{ page.date | date: "%d %b %Y" }}',
      ),
      '<p>/blog https://figs.example Figs fruit 31 May 2025</p>',
    );
  });

  it('knows the posts of the site, without drafts and hidden ones', async () => {
    const others = {
      '_posts/2025-05-01-jam.md': '---\ntitle: Jam\n---\n',
      '_posts/2025-04-01-hidden.md': '---\ntitle: Hidden\npublished: false\n---\n',
      '_drafts/later.md': '---\ntitle: Later\n---\n',
    };
    assert.equal(
      await jekyllHtml(
        '{% for post in site.posts %}{{ post.title }} {{ post.url }};{% endfor %} {{ page.previous.title }}',
        others,
      ),
      '<p>Figs /2025/05/31/figs.html;Jam /2025/05/01/jam.html; Jam</p>',
    );
  });

  it('links to posts and files by their names', async () => {
    const others = { '_posts/2024/2024-01-02-jam.md': '---\ntitle: Jam\n---\n' };
    const address = '/blog/2024/01/02/jam.html';
    assert.equal(
      await jekyllHtml('[a]({% post_url 2024/2024-01-02-jam %})', others),
      `<p><a href="${address}">a</a></p>`,
    );
    assert.equal(await jekyllHtml('[a]({% post_url 2024-01-02-jam %})', others), `<p><a href="${address}">a</a></p>`);
    assert.equal(
      await jekyllHtml('[a]({% link _posts/2024/2024-01-02-jam.md %})', others),
      `<p><a href="${address}">a</a></p>`,
    );
  });

  it('includes files with parameters', async () => {
    const others = {
      '_includes/note.html': '**{{ include.text }}** {{ include.who }} {{ include.title }}\n',
      '_includes/deep/inner.md': '{% include note.html text="in" %}',
    };
    assert.equal(
      await jekyllHtml('{% include note.html text="so \\"quoted\\"" who=\'you\' title=page.title %}', others),
      '<p><strong>so “quoted”</strong> you Figs</p>',
    );
    assert.match(await jekyllHtml('{% include deep/inner.md %}', others), /<strong>in<\/strong>/);
  });

  it('reads data files', async () => {
    const others = { '_data/tools.yml': '- name: Spoon\n', '_data/deep/stock.csv': 'a,b\n1,"2, 3"\n' };
    assert.equal(
      await jekyllHtml('{{ site.data.tools[0].name }} {{ site.data.deep.stock[0].b }}', others),
      '<p>Spoon 2, 3</p>',
    );
  });

  it('finds included files and data where the configuration says', async () => {
    const texts = {
      '_config.yml': 'source: src\nincludes_dir: parts\ndata_dir: facts\n',
      'src/parts/a.html': 'part',
      'src/facts/tools.json': '[{"name": "Spoon"}]',
      'src/_posts/2025-05-31-a.md':
        '---\n---\n{% include a.html %} {{ site.data.tools[0].name }} {{ page.path }} {% link _posts/2025-05-31-a.md %}\n',
    };
    const { html } = await renderIn(texts, 'src/_posts/2025-05-31-a.md');
    assert.equal(withoutLines(html), '<p>part Spoon _posts/2025-05-31-a.md /2025/05/31/a.html</p>');
  });

  it('prints what stands in raw as it is', async () => {
    assert.equal(await jekyllHtml('{% raw %}{{ page.title }}{% endraw %}'), '<p>{{ page.title }}</p>');
  });

  it('colours highlighted code', async () => {
    const html = await jekyllHtml(
      'Before\n\n{% highlight ruby %}\ndef a\n\n  1 < 2\nend\n{% endhighlight %}\n\nAfter\n',
    );
    assert.match(html, /<figure class="highlight"[^>]*><pre><code class="language-ruby" data-lang="ruby">/);
    assert.match(html, /<span class="hljs-keyword">def<\/span>/);
    assert.match(html, /<p>After<\/p>/);
  });

  it('has the filters of Jekyll', async () => {
    assert.equal(
      await jekyllHtml(
        "{{ '/a b' | relative_url }} {{ 'x.png' | absolute_url }} {{ 'Aa Bb' | slugify }} {{ page.date | date_to_string: 'ordinal', 'US' }}",
      ),
      '<p>/blog/a%20b https://figs.example/blog/x.png aa-bb May 31st, 2025</p>',
    );
    assert.equal(await jekyllHtml("{{ 'one two' | number_of_words }} {{ page.tags | jsonify | size }}"), '<p>2 9</p>');
  });

  it('keeps the lines of the file, whatever is printed in between', async () => {
    const text =
      '---\ntitle: A\n---\n{% assign a = 1 %}\n{% include long.html %}\n\nsix\n\n{% if a %}\nnine\n{% endif %}\n\n{% raw %}\n\nfourteen\n{% endraw %}\n\nseventeen\n';
    const { html } = await renderIn(
      { '_config.yml': '', '_includes/long.html': 'x\n\ny\n\nz', '_posts/2025-05-31-a.md': text },
      '_posts/2025-05-31-a.md',
    );
    const lines = [...html.matchAll(/<p data-line="(\d+)">\s*(\w+)/g)].map(([, line, word]) => `${word} ${line}`);
    assert.deepEqual(lines, ['x 4', 'y 4', 'z 4', 'six 6', 'nine 9', 'fourteen 14', 'seventeen 17']);
  });
});

describe('Liquid that cannot be expanded', () => {
  it('shows an unknown tag as a box with its source, and the rest', async () => {
    const html = await jekyllHtml('Before\n\n{% gallery "a" %}\n\nAfter {% emoji x %} it\n');
    assert.match(
      html,
      /<div class="almanac-box almanac-box-tag"[^>]*>.*Template tag gallery.*\{% gallery &quot;a&quot; %\}/s,
    );
    assert.match(html, /After <span class="almanac-chip almanac-chip-tag"[^>]*>\{% emoji x %\}<\/span> it/);
  });

  it('shows an error at its place, with its line, and the rest', async () => {
    const html = await jekyllHtml('Before\n\n{% post_url 2000-01-01-nothing %}\n\nAfter\n');
    assert.match(html, /<p>Before<\/p>.*almanac-box-error.*Line 7: there is no post.*<p>After<\/p>/s);
  });

  it('takes an included file that is not there for one of the theme, where the site has a theme', async () => {
    const html = await jekyllHtml('{% include figure %}', { '_config.yml': 'remote_theme: someone/figs\n' });
    assert.match(html, /almanac-box-tag.*_includes\/figure/s);
    assert.match(await jekyllHtml('{% include figure %}'), /almanac-box-error.*there is no file/s);
  });

  it('goes on behind tags that are never closed', async () => {
    for (const open of ['{% if a %}', '{% for a in b %}', '{% raw %}', '{% unclosed', '{{ unclosed']) {
      const html = await jekyllHtml(`Before\n\n${open}\n\nAfter\n`);
      assert.match(html, /almanac-(?:box|chip)-error/, open);
      assert.match(html, /After/, open);
    }
  });

  it('takes no time for many tags that are never closed @limits', async () => {
    const shallow = await jekyllHtml('{% if a %}\n'.repeat(90));
    assert.equal(shallow.match(/almanac-(?:box|chip)-error/g)?.length, 90);
    // Source: Liquid `block.rb`, MAX_DEPTH.
    assert.match(await jekyllHtml('{% if a %}\n'.repeat(400)), /almanac-box-error.*Nesting too deep/s);
  });

  it('stops loops and texts that run away @limits', async () => {
    assert.match(
      await jekyllHtml('{% for a in (1..1000000) %}{% for b in (1..1000000) %}x{% endfor %}{% endfor %}'),
      /almanac-box-error/,
    );
    assert.match(
      await jekyllHtml(
        '{% assign a = "xxxxxxxxxx" %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}{{ a }}',
      ),
      /almanac-box-error/,
    );
    assert.match(
      await jekyllHtml('{% include a.html %}', { '_includes/a.html': '{% include a.html %}' }),
      /included too deeply/,
    );
  });

  it('reads no file outside of the included ones', async () => {
    const others = { 'secret.txt': 'the secret', '_includes/a.html': 'a' };
    for (const name of ['../secret.txt', '/secret.txt', 'x/../../secret.txt', '..\\secret.txt']) {
      assert.doesNotMatch(await jekyllHtml(`{% include ${name} %}`, others), /the secret/, name);
    }
  });

  it('cannot be used to reach into JavaScript', async () => {
    assert.equal(
      await jekyllHtml(
        'a{{ page.constructor }}{{ site.__proto__ }}{{ page.title.constructor.name }}{{ "a" | map: "constructor" }}b',
      ),
      '<p>ab</p>',
    );
  });

  it('keeps boxes out of attributes', async () => {
    assert.match(await jekyllHtml('<a href="{% nothing %}">x</a>'), /<a href="\{% nothing %\}">x<\/a>/);
  });
});
