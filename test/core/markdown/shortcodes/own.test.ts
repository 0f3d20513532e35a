import assert from 'node:assert/strict';
import { hugoHtml, ownHtml, renderHugo } from './hugoBlog';

describe('shortcodes of a site’s own', () => {
  it('get their parameters by name or by place', async () => {
    assert.equal(await ownHtml('{{ .Get 0 }}-{{ .Get 1 }}-{{ .Get 2 }}', '{{< own a "b c" >}}'), 'a-b c-');
    assert.equal(await ownHtml('{{ .Get "x" }}-{{ .Get "z" | default "none" }}', '{{< own x="a" y=`b` >}}'), 'a-none');
    assert.equal(
      await ownHtml(
        '{{ if .IsNamedParams }}{{ range $k, $v := .Params }}{{ $k }}={{ $v }};{{ end }}{{ end }}',
        '{{< own b=2 a="1" >}}',
      ),
      'a=1;b=2;',
    );
    assert.equal(
      await ownHtml('{{ printf "%T %T %T" (.Get 0) (.Get 1) (.Get 2) }}', '{{< own 1 true 1.5 >}}'),
      'int bool float64',
    );
  });

  it('print what stands between their tags as it is, or as Markdown', async () => {
    assert.equal(await ownHtml('<b>{{ .Inner }}</b>', '{{< own >}}*a*{{< /own >}}'), '<b>*a*</b>');
    assert.equal(await ownHtml('<b>{{ .Inner | markdownify }}</b>', '{{< own >}}*a*{{< /own >}}'), '<b><em>a</em></b>');
    assert.equal(
      await ownHtml('<b>{{ .Inner | .Page.RenderString (dict "display" "block") }}</b>', '{{< own >}}*a*{{< /own >}}'),
      '<b><p><em>a</em></p>\n</b>',
    );
    assert.equal(
      await ownHtml('<pre>{{ .InnerDeindent }}</pre>', '- x\n\n  {{< own >}}\n  a\n    b\n  {{< /own >}}\n'),
      '<ul>\n<li>\n<p>x</p>\n<pre>\na\n  b\n</pre>\n</li>\n</ul>',
    );
  });

  it('are Markdown themselves between percent signs', async () => {
    assert.equal(
      await ownHtml('## A {{ .Get 0 }}\n\n*b*\n', '{{% own fig %}}'),
      '<h2 id="a-fig">A fig</h2>\n<p><em>b</em></p>',
    );
    assert.equal(await ownHtml('## A\n', '{{< own >}}'), '## A');
  });

  it('nest, and know what is around them', async () => {
    const files = {
      'layouts/shortcodes/item.html':
        '<li>{{ .Parent.Name }}/{{ .Ordinal }}/{{ .Parent.Get "class" }}: {{ .Inner }}</li>',
    };
    assert.equal(
      await ownHtml(
        '<ul>{{ .Inner }}</ul>',
        '{{< own class="p" >}}{{< item >}}A{{< /item >}}{{% item %}}*B*{{% /item %}}{{< /own >}}',
        files,
      ),
      '<ul><li>own/0/p: A</li><li>own/1/p: <em>B</em></li></ul>',
    );
  });

  it('know the page and the site', async () => {
    assert.equal(
      await ownHtml(
        '{{ .Page.Title }}|{{ .Page.Date.Format "2 Jan 2006" }}|{{ .Page.RelPermalink }}|{{ site.Title }}|{{ .Page.Params.mood }}|{{ .Site.Params.wick }}|{{ .Position.LineNumber }}',
      ),
      'Figs &amp; more|31 May 2025|/blog/posts/figs/|Fig Notes|calm *mood*|cotton|8',
    );
    assert.equal(
      await ownHtml(
        '{{ with .Page.GetPage "ripe" }}{{ .Title }} {{ .Permalink }}{{ end }} {{ "a.css" | relURL }} {{ "/a" | absURL }}',
      ),
      'Ripe https://figs.example/blog/posts/ripe/ /blog/a.css https://figs.example/a',
    );
    assert.equal(
      await ownHtml('{{ .Page.TableOfContents }}', '## A\n\n{{< own >}}\n\n### B `c`\n\n#### D\n'),
      '<h2 id="a">A</h2>\n<nav id="TableOfContents">\n  <ul>\n    <li><a href="#a">A</a>\n      <ul>\n' +
        '        <li><a href="#b-c">B <code>c</code></a></li>\n      </ul>\n    </li>\n  </ul>\n</nav>\n' +
        '<h3 id="b-c">B <code>c</code></h3>\n<h4 id="d">D</h4>',
    );
  });

  it('come from _shortcodes too, from folders in it, and from themes; the site’s own count first', async () => {
    assert.equal(await hugoHtml('{{< a/b >}}', { 'layouts/_shortcodes/a/b.html': 'inner' }), 'inner');
    const theme = { 'hugo.toml': 'theme = ["orchard"]', 'themes/orchard/layouts/shortcodes/own.html': 'theme' };
    assert.equal(await hugoHtml('{{< own >}}', theme), 'theme');
    assert.equal(await ownHtml('site', '{{< own >}}', theme), 'site');
    assert.equal(
      await ownHtml('own {{ .Get "src" }}', '{{< figure src="a" >}}', { 'layouts/shortcodes/figure.html': 'mine' }),
      'mine',
    );
  });

  it('call partials', async () => {
    const files = {
      'layouts/partials/bit.html': '<u>{{ . }}</u>',
      'layouts/_partials/deep/er.html': '{{ partial "bit.html" .x }}',
    };
    assert.equal(
      await ownHtml(
        '{{ partial "bit.html" (.Get 0) }}{{ partial "deep/er" (dict "x" "y") }}',
        '{{< own "a" >}}',
        files,
      ),
      '<u>a</u><u>y</u>',
    );
  });

  it('stop where a template says so, or where Go does', async () => {
    for (const [template, message] of [
      ['{{ errorf "no %s" "figs" }}', /no figs/],
      ['{{ if }}', /missing value/],
      ['{{ if true }}a', /unexpected EOF/],
      ['{{ .Get 0 ', /unclosed action/],
      ['{{ $x }}', /undefined variable/],
      ['{{ div 1 0 }}', /divide/],
    ] as const) {
      const { boxes } = await renderHugo('{{< own >}}', { 'layouts/shortcodes/own.html': template });
      assert.match(boxes[0]?.kind === 'error' ? boxes[0].message : '', message, template);
    }
  });

  it('stand as boxes where they use what is not known here', async () => {
    for (const template of [
      '{{ getJSON "https://a.example" }}',
      '{{ .Page.Content }}',
      '{{ template "a" . }}',
      '{{ .Page.WordCount }}',
      '{{ os.Getenv "A" }}',
    ]) {
      const { boxes } = await renderHugo('{{< own >}}', { 'layouts/shortcodes/own.html': template });
      assert.deepEqual(
        boxes.map(({ kind }) => kind),
        ['tag'],
        template,
      );
    }
  });
});
