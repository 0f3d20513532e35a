import assert from 'node:assert/strict';
import { hexoHtml } from './hexoSite';

const PEARS = '/blog/2025/pears/';

describe('tags of Hexo', () => {
  it('quote others, and say who and where', async () => {
    assert.equal(
      await hexoHtml('{% blockquote Mira, The Fig Book %}\nRipe *figs*.\n{% endblockquote %}\n'),
      '<blockquote><p>Ripe <em>figs</em>.</p>\n<footer><strong>Mira</strong><cite>The Fig Book</cite></footer></blockquote>',
    );
    assert.match(
      await hexoHtml('{% quote Mira https://figs.example/book/ The Book %}\na\n{% endquote %}\n'),
      /<footer><strong>Mira<\/strong><cite><a href="https:\/\/figs\.example\/book\/">The Book<\/a><\/cite><\/footer>/,
    );
    assert.equal(
      await hexoHtml('{% pullquote right %}\na\n{% endpullquote %}\n'),
      '<blockquote class="pullquote right"><p>a</p>\n</blockquote>',
    );
  });

  it('show code with a title, a link and marked lines', async () => {
    const html = await hexoHtml(
      '{% codeblock Eat them lang:text mark:2 https://figs.example/a all %}\n  a\n  b\n{% endcodeblock %}\n',
    );
    assert.match(
      html,
      /^<figure class="highlight text"><figcaption><span>Eat them<\/span><a href="https:\/\/figs\.example\/a">all<\/a>/,
    );
    assert.match(html, /<span class="line">a<\/span><br><span class="line marked">b<\/span><br>/);
  });

  it('show code as it is where highlighting is switched off', async () => {
    assert.equal(
      await hexoHtml('{% code lang:js highlight:false %}\na < b\n{% endcode %}\n'),
      '<pre><code>a &lt; b</code></pre>',
    );
  });

  it('include code, whole or in part', async () => {
    assert.match(
      await hexoHtml('{% include_code eat.js %}\n'),
      /<span>eat\.js<\/span><a href="\/blog\/downloads\/code\/eat\.js">view raw<\/a>/,
    );
    const part = await hexoHtml('{% include_code Two lang:text from:2 to:2 eat.js %}\n');
    assert.match(part, /<span>Two<\/span>/);
    assert.match(part, /<td class="code"><pre><span class="line">two\(\);<\/span><br><\/pre>/);
    assert.equal(await hexoHtml('[{% include_code ../../_posts/../../_config.yml %}]\n'), '<p>[]</p>');
  });

  it('link posts by slug and by title', async () => {
    const title = 'title="Pears &amp; &quot;plums&quot;"';
    assert.equal(await hexoHtml('{% post_link pears %}\n'), `<a href="${PEARS}" ${title}>Pears &amp; "plums"</a>`);
    assert.equal(
      await hexoHtml('{% post_link pears#core "The <b>core</b>" %}\n'),
      `<a href="${PEARS}#core" ${title}>The &lt;b&gt;core&lt;/b&gt;</a>`,
    );
    assert.equal(
      await hexoHtml('{% post_link pears "The <b>core</b>" false %}\n'),
      `<a href="${PEARS}" ${title}>The <b>core</b></a>`,
    );
    assert.equal(await hexoHtml('[{% post_path pears %}] [{% post_path plums %}]\n'), `<p>[${PEARS}] []</p>`);
  });

  it('stop at a post that is not there, or not published', async () => {
    assert.match(await hexoHtml('{% post_link plums %}\n'), /Post not found: post_link plums\./);
    assert.match(await hexoHtml('{% post_link quinces %}\n'), /Post not found/);
  });

  it('show files beside the post, and nothing for those that are not there', async () => {
    assert.equal(
      await hexoHtml('{% asset_img left "ripe fig.png" 30 20 Ripe %}\n'),
      '<img src="/blog/2025/figs/ripe%20fig.png" class="left" width="30" height="20" title="Ripe">',
    );
    assert.equal(
      await hexoHtml('{% asset_link notes.txt My notes %}\n'),
      '<a href="/blog/2025/figs/notes.txt" title="My notes">My notes</a>',
    );
    assert.equal(
      await hexoHtml('[{% asset_path notes.txt %}][{% asset_path no.txt %}]\n'),
      '<p>[/blog/2025/figs/notes.txt][]</p>',
    );
  });

  it('show images and links', async () => {
    assert.equal(
      await hexoHtml('{% img left /a.png 30 "A fig" %}\n'),
      '<img src="/blog/a.png" class="left" width="30" title="A fig">',
    );
    assert.equal(
      await hexoHtml('{% link Two figs https://figs.example true Ripe ones %}\n'),
      '<a href="https://figs.example/" title="Ripe ones" target="_blank">Two figs</a>',
    );
    assert.equal(await hexoHtml('{% url_for figs /figs/ %}\n'), '<a href="/blog/figs/">figs</a>');
  });

  it('show frames and videos', async () => {
    assert.equal(
      await hexoHtml('{% iframe https://figs.example/embed 500 %}\n'),
      '<iframe src="https://figs.example/embed" width="500" height="300" frameborder="0" loading="lazy" allowfullscreen></iframe>',
    );
    assert.match(await hexoHtml('{% youtube abc %}\n'), /<iframe src="https:\/\/www\.youtube\.com\/embed\/abc"/);
  });

  it('stand in lists, tables and headings', async () => {
    assert.match(
      await hexoHtml('- {% img /a.png %}\n'),
      /^<ul>\s*<li>\s*<img src="\/blog\/a\.png" class="">\s*<\/li>\s*<\/ul>$/,
    );
    assert.match(
      await hexoHtml('## Figs {% link a https://figs.example %}\n'),
      /^<h2 id="Figs"><a href="#Figs" class="headerlink"/,
    );
  });

  it('make the rest of their line raw HTML where they begin it', async () => {
    assert.equal(await hexoHtml('{% post_path pears %} *a*\n'), `${PEARS} *a*`);
  });

  it('that nobody knows are boxes around what stands in them', async () => {
    const html = await hexoHtml('{% note info %}\nRipe\n{% endnote %}\n');
    assert.match(html, /Template tag note/);
    assert.match(html, /Ripe/);
  });
});
