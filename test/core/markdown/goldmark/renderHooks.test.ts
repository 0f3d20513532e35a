import assert from 'node:assert/strict';
import { htmlIn } from '../dialectSite';

function hookedHtml(text: string, hooks: Readonly<Record<string, string>>, configuration = ''): Promise<string> {
  const files = Object.entries(hooks).map(([name, template]) => [`layouts/_markup/render-${name}.html`, template]);
  return htmlIn('hugo', text, { 'hugo.toml': configuration, ...Object.fromEntries(files) });
}

describe('elements that a Hugo site prints by its own templates', () => {
  it('links and images know where they lead', async () => {
    assert.equal(
      await hookedHtml('[a *b*](/c "T") ![d *e*](f.png) <https://g.example>\n', {
        link: '<a class="l" href="{{ .Destination }}"{{ with .Title }} title="{{ . }}"{{ end }}>{{ .Text }}|{{ .PlainText }}</a>',
        image: '<img src="{{ .Destination }}" alt="{{ .PlainText }}" data-n="{{ .Ordinal }}">',
      }),
      '<p><a class="l" href="/c" title="T">a <em>b</em>|a b</a> <img src="f.png" alt="d e" data-n="0"> ' +
        '<a class="l" href="https://g.example">https://g.example|https://g.example</a></p>',
    );
  });

  it('headings know their level, id and attributes', async () => {
    assert.equal(
      await hookedHtml('## A *b* {.c}\n\ntext\n', {
        heading:
          '<h{{ .Level }} id="{{ .Anchor }}" class="{{ .Attributes.class }}">{{ .Text }} <a href="#{{ .Anchor }}">#</a></h{{ .Level }}>',
      }),
      '<h2 id="a-b" class="c">A <em>b</em> <a href="#a-b">#</a></h2><p>text</p>',
    );
  });

  it('code knows its language, and one language may have a template of its own', async () => {
    const hooks = {
      codeblock:
        '<pre title="{{ .Type }}" data-n="{{ .Options.linenos }}" class="{{ .Attributes.class }}">{{ .Inner }}</pre>',
      'codeblock-mermaid': '<pre class="mermaid">{{ .Inner }}</pre>',
    };
    assert.equal(
      await hookedHtml('```js {linenos=table .x}\na < b\n```\n\n```mermaid\nc\n```\n', hooks),
      '<pre title="js" data-n="table" class="x">a &lt; b</pre><pre class="mermaid">c</pre>',
    );
  });

  it('quotes know whether they are alerts', async () => {
    const hooks = {
      blockquote:
        '<q class="{{ .Type }} {{ .AlertType }}{{ .AlertSign }}">{{ with .AlertTitle }}<b>{{ . }}</b>{{ end }}{{ .Text }}</q>',
    };
    assert.equal(
      await hookedHtml('> a\n\n> [!NOTE]\n> b *c*\n\n> [!tip]- My *t*\n> d\n', hooks),
      '<q class="regular "><p>a</p>\n</q><q class="alert note"><p>b <em>c</em></p>\n</q>' +
        '<q class="alert tip-"><b>My <em>t</em></b><p>d</p>\n</q>',
    );
  });

  it('tables know their cells, and mathematics its text', async () => {
    assert.equal(
      await hookedHtml('| a |\n|--:|\n| *b* |\n', {
        table:
          '{{ range .THead }}{{ range . }}[{{ .Alignment }} {{ .Text }}]{{ end }}{{ end }}{{ range .TBody }}{{ range . }}({{ .Text }}){{ end }}{{ end }}',
      }),
      '[right a](<em>b</em>)',
    );
    const configuration =
      "[markup.goldmark.extensions.passthrough]\nenable = true\n[markup.goldmark.extensions.passthrough.delimiters]\ninline = [['$', '$']]\n";
    assert.equal(
      await hookedHtml('A $b_c$\n', { passthrough: '<i class="{{ .Type }}">{{ .Inner }}</i>' }, configuration),
      '<p>A <i class="inline">b_c</i></p>',
    );
  });

  it('stay as Hugo prints them where a template does what is not known here', async () => {
    assert.equal(await hookedHtml('[a](/b)\n', { link: '{{ .Unripe }}' }), '<p><a href="/b">a</a></p>');
    assert.equal(await hookedHtml('[a](/b)\n', { link: '{{ if }}' }), '<p><a href="/b">a</a></p>');
  });
});
