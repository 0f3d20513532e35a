import assert from 'node:assert/strict';
import { hugoHtml, renderHugo } from './hugoBlog';

describe('the shortcodes that Hugo brings along', () => {
  it('figure prints a picture with its caption, which is Markdown, and its title, which is not', async () => {
    assert.equal(
      await hugoHtml(
        '{{< figure src="/a b.png" alt="A <fig>" title="A *t*" caption="A *c*" attr="Me" attrlink="/me" class="wide" link="/big" >}}\n',
      ),
      '<figure class="wide"><a href="/big"><img src="/a%20b.png" alt="A &lt;fig&gt;"></a><figcaption>\n<h4>A *t*</h4>' +
        '<p>A <em>c</em>\n<a href="/me">Me</a></p>\n</figcaption>\n</figure>',
    );
  });

  it('figure takes its alternative text from the caption, and finds pictures of the bundle', async () => {
    const path = 'content/posts/tree/index.md';
    const files = { [path]: '', 'content/posts/tree/leaf.png': '' };
    const { renderIn, withoutLines } = await import('../previewSite');
    const text = '---\ntitle: Tree\n---\n{{< figure src="leaf.png" caption="A *c*" >}}\n';
    const { html } = await renderIn(
      { 'hugo.toml': 'baseURL = "https://f.example/b/"', ...files, [path]: text },
      path,
      'hugo',
    );
    assert.equal(
      withoutLines(html),
      '<figure><img src="/b/posts/tree/leaf.png" alt="A c"><figcaption>\n<p>A <em>c</em></p>\n</figcaption>\n</figure>',
    );
  });

  it('ref and relref name pages by path or by name, beside links too', async () => {
    assert.equal(
      await hugoHtml(
        '{{< ref "/posts/ripe" >}} {{< relref "ripe.md#top" >}} [a]({{< relref path="/about" >}} "T") {{< relref "#own" >}}\n',
      ),
      '<p>https://figs.example/blog/posts/ripe/ /blog/posts/ripe/#top <a href="/blog/about/" title="T">a</a> #own</p>',
    );
  });

  it('says at its place where a page is not found, and renders the rest', async () => {
    const { html, boxes } = await renderHugo('A {{< ref "unripe" >}} fig\n\nB\n');
    assert.deepEqual(
      boxes.map((box) => [box.kind, box.source, box.line, box.kind === 'error' ? box.message : '']),
      [['error', '{{< ref "unripe" >}}', 0, 'REF_NOT_FOUND: Ref "unripe": page not found']],
    );
    assert.match(html, /almanac-chip-error[\s\S]*<p data-line="9">B<\/p>/);
    const lenient = { 'hugo.toml': 'refLinksErrorLevel = "warning"\nrefLinksNotFoundURL = "/gone"\n' };
    assert.equal(await hugoHtml('{{< ref "unripe" >}}\n', lenient), '/gone');
  });

  it('highlight prints code, with numbers and marks of lines', async () => {
    assert.equal(
      await hugoHtml('{{< highlight text "linenos=inline,hl_lines=2,linenostart=9" >}}\na\nb\n{{< /highlight >}}\n'),
      '<div class="highlight"><pre><code class="language-text"><span class="ln"> 9</span>a\n' +
        '<span class="hl"><span class="ln">10</span>b</span></code></pre></div>',
    );
    assert.equal(
      await hugoHtml('A {{< highlight text "hl_inline=true" >}}b{{< /highlight >}} c\n'),
      '<p>A <code class="code-inline language-text">b</code> c</p>',
    );
  });

  it('details and param print Markdown and values', async () => {
    assert.equal(
      await hugoHtml('{{< details summary="A *b*" open=true >}}\nC **d**\n{{< /details >}}\n'),
      '<details open>\n<summary>A <em>b</em></summary>\n<p>C <strong>d</strong></p>\n</details>',
    );
    assert.equal(
      await hugoHtml('{{< param mood >}}, {{% param mood %}}, {{< param "nested.deep" >}}, {{< param wick >}}\n'),
      '<p>calm *mood*, calm <em>mood</em>, 3, cotton</p>',
    );
  });

  it('shows videos as frames, and what Hugo would ask the web for as links', async () => {
    assert.match(
      await hugoHtml('{{< youtube id="fig" start=30 class="v" >}}\n'),
      /^<div class="v">\n<iframe [^>]*src="https:\/\/www\.youtube\.com\/embed\/fig\?autoplay=0&amp;controls=1&amp;end=0&amp;loop=0&amp;mute=0&amp;start=30" title="YouTube video"><\/iframe>\n<\/div>$/,
    );
    assert.match(await hugoHtml('{{< vimeo 123 >}}\n'), /src="https:\/\/player\.vimeo\.com\/video\/123\?dnt=0"/);
    assert.match(await hugoHtml('{{< x user="fig" id="1" >}}\n'), /<a href="https:\/\/x\.com\/fig\/status\/1">/);
    assert.match(await hugoHtml('{{< instagram Fig >}}\n'), /<a href="https:\/\/www\.instagram\.com\/p\/Fig">/);
  });

  for (const [what, call, message] of [
    ['that is not known', '{{< unripe >}}', /template for shortcode "unripe" not found/],
    ['that Hugo has removed', '{{< gist a b >}}', /removed in v0\.156\.0/],
    ['without its parameter', '{{< youtube >}}', /requires an id argument. See "content\/posts\/figs\.md:8:1"/],
    ['that is not closed', '{{< highlight go >}}', /must be closed or self-closed/],
    ['that is closed and has no inside', '{{< figure src="a" />}}', /does not evaluate \.Inner/],
    ['that closes what is not open', '{{< /details >}}', /none is open/],
    ['with parameters of both kinds', '{{< figure a src="b" >}}', /Cannot mix named and positional/],
    ['with an open quote', '{{< figure src="b >}}', /unterminated quoted string/],
    ['without an end', '{{< figure', /unclosed shortcode action/],
  ] as const) {
    it(`stops at a shortcode ${what}, and shows that at its place`, async () => {
      const { boxes, html } = await renderHugo(`${call}\n\nmore figs\n`);
      assert.equal(boxes.length, 1);
      assert.match(boxes[0]?.kind === 'error' ? boxes[0].message : '', message);
      assert.match(html, /more figs/);
    });
  }

  it('shows a box around blocks as a block, not in the first of their lines', async () => {
    const html = await hugoHtml('{{% unripe note="1" %}}\nA **fig**\n{{% /unripe %}}\n');
    assert.match(html, /^<div class="almanac-box [^]*<\/div>\n<p>A <strong>fig<\/strong>\s*<\/p>$/);
    assert.match(await hugoHtml('{{< unripe >}}a fig{{< /unripe >}}\n'), /^<p><span class="almanac-chip/);
  });

  it('leaves a shortcode that may come from a theme elsewhere as a box, its inside rendered', async () => {
    const { boxes, html } = await renderHugo('{{< note >}}\n\nA **fig**\n\n{{< /note >}}\n', {
      'hugo.toml': 'theme = "orchard"\n',
    });
    assert.deepEqual(
      boxes.map((box) => box.kind === 'tag' && box.name),
      ['note'],
    );
    assert.match(html, /<strong>fig<\/strong>/);
  });
});

describe('shortcodes in a text', () => {
  it('stand for themselves behind comment marks', async () => {
    assert.equal(
      await hugoHtml('{{</* figure src=1 */>}} {{%/* a */%}}\n'),
      '<p>{{&lt; figure src=1 &gt;}} {{% a %}}</p>',
    );
  });

  it('leave the lines of what follows them', async () => {
    const { html } = await renderHugo('A\n\n{{< details >}}\nB\n{{< /details >}}\n\nC\n');
    assert.match(html, /<p data-line="7">A<\/p>/);
    assert.match(html, /<p data-line="13">C<\/p>/);
  });

  it('run in code, and between blanks of lists and tables', async () => {
    const files = { 'layouts/shortcodes/up.html': '{{- .Get 0 | upper -}}' };
    assert.equal(
      await hugoHtml('`{{< up a >}}`\n\n    {{< up b >}}\n\n- {{< up c >}}\n', files),
      '<p><code>A</code></p>\n<pre><code>B\n</code></pre>\n<ul>\n<li>C</li>\n</ul>',
    );
  });
});
