import assert from 'node:assert/strict';
import { htmlIn } from '../dialectSite';

const hexo = (body: string, config = 'url: https://figs.example\n'): Promise<string> =>
  htmlIn('hexo', body, { '_config.yml': config });

describe('Markdown of Hexo', () => {
  it('gives headings ids that keep their case and lose their accents, and links to themselves', async () => {
    assert.equal(
      await hexo('# Réd `fig` *and* "pear" & so\n'),
      '<h1 id="Red-fig-and-“pear”-so"><a href="#Red-fig-and-“pear”-so" class="headerlink" ' +
        'title="Réd fig and “pear” &amp; so"></a>Réd <code>fig</code> <em>and</em> “pear” &amp; so</h1>',
    );
  });

  it('numbers ids that stand twice', async () => {
    assert.match(await hexo('## Fig\n\n## Fig\n\n## Fig\n'), /id="Fig"[^]*id="Fig-1"[^]*id="Fig-2"/);
  });

  it('writes ids in small letters, or none, where the site says so', async () => {
    assert.match(await hexo('# Two Figs\n', 'marked:\n  modifyAnchors: 1\n'), /^<h1 id="two-figs">/);
    assert.equal(await hexo('# Two Figs\n', 'marked:\n  headerIds: false\n'), '<h1>Two Figs</h1>');
  });

  it('breaks lines in paragraphs, unless the site says otherwise', async () => {
    assert.equal(await hexo('one\ntwo\n'), '<p>one<br>two</p>');
    assert.equal(await hexo('one\ntwo\n', 'marked:\n  breaks: false\n'), '<p>one\ntwo</p>');
  });

  it('sets quotes, dashes and ellipses, but not in code, in raw code and in addresses', async () => {
    assert.equal(await hexo('"It\'s" -- ripe --- so...\n'), '<p>“It’s” – ripe — so…</p>');
    assert.equal(await hexo('`"a"` <kbd>"b"</kbd>\n'), '<p><code>&quot;a&quot;</code> <kbd>&quot;b&quot;</kbd></p>');
    assert.match(await hexo('https://figs.example/a--b\n'), />https:\/\/figs\.example\/a--b<\/a>/);
    assert.equal(await hexo('"a"\n', 'marked:\n  quotes: «»‹›\n'), '<p>«a»</p>');
    assert.equal(await hexo('"a"\n', 'marked:\n  smartypants: false\n'), '<p>&quot;a&quot;</p>');
  });

  it('opens a quote behind emphasis, as it begins a piece of text', async () => {
    assert.equal(await hexo("**fig**'s\n"), '<p><strong>fig</strong>‘s</p>');
  });

  it('deletes what stands between one or two tildes, also beside punctuation', async () => {
    assert.equal(await hexo('~~gone~~ ~one~ a~~，b~~\n'), '<p><del>gone</del> <del>one</del> a<del>，b</del></p>');
  });

  it('shows tasks without classes', async () => {
    assert.equal(
      await hexo('- [x] eaten\n'),
      '<ul>\n<li><input type="checkbox" disabled="" checked=""> eaten</li>\n</ul>',
    );
  });

  it('describes a line by the one below that begins with a colon', async () => {
    assert.equal(await hexo('Fig\n: A fruit\n'), '<dl><dt>Fig</dt><dd>A fruit</dd></dl>');
    assert.equal(await hexo('Fig\n: A fruit\n', 'marked:\n  descriptionLists: false\n'), '<p>Fig<br>: A fruit</p>');
  });

  it('puts images below the root of the site', async () => {
    const config = 'url: https://figs.example/notes\nroot: /notes/\n';
    assert.equal(
      await hexo('![a fig](figs/a.png "Fig")\n', config),
      '<p><img src="/notes/figs/a.png" alt="a fig" title="Fig"></p>',
    );
    assert.equal(
      await hexo('![](https://pears.example/p.png)\n', config),
      '<p><img src="https://pears.example/p.png"></p>',
    );
    assert.equal(await hexo('![](a.png)\n', `${config}marked:\n  prependRoot: false\n`), '<p><img src="a.png"></p>');
  });

  it('loads images late and captions them where the site says so', async () => {
    assert.equal(
      await hexo('![a fig](/a.png)\n', 'marked:\n  lazyload: true\n  figcaption: true\n'),
      '<p><figure><img src="/a.png" alt="a fig" loading="lazy"><figcaption aria-hidden="true">a fig</figcaption></figure></p>',
    );
  });

  it('completes addresses as the standard for them does', async () => {
    assert.equal(
      await hexo('[a](https://Figs.example?b=c%20d)\n'),
      '<p><a href="https://figs.example/?b=c%20d">a</a></p>',
    );
    assert.equal(await hexo('[a](fig ä)\n'), '<p>[a](fig ä)</p>');
    assert.equal(await hexo('[a](http://host:port)\n'), '<p><a href="http://host:port">a</a></p>');
    assert.match(await hexo('www.figs.example\n'), /<a href="http:\/\/www\.figs\.example\/">www\.figs\.example<\/a>/);
  });

  it('marks links that lead out of the site where the site says so', async () => {
    const config = 'url: https://figs.example\nmarked:\n  external_link:\n    enable: true\n    nofollow: true\n';
    assert.equal(
      await hexo('[a](https://pears.example/) [b](https://figs.example/)\n', config),
      '<p><a href="https://pears.example/" target="_blank" rel="noopener external nofollow noreferrer">a</a> ' +
        '<a href="https://figs.example/">b</a></p>',
    );
  });

  it('leaves footnotes as text', async () => {
    assert.equal(await hexo('a[^1]\n\n[^1]: Not a note.\n'), '<p>a[^1]</p>\n<p>[^1]: Not a note.</p>');
  });

  it('turns the first mark of an excerpt into a place to link to', async () => {
    assert.equal(await hexo('a\n\n<!-- more -->\n\nb\n'), '<p>a</p>\n<span id="more"></span>\n<p>b</p>');
  });
});
