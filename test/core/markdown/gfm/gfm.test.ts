import assert from 'node:assert/strict';
import { plainHtml } from '../previewSite';

describe("GitHub's Markdown", () => {
  it('links what begins with www., and e-mail, up to the punctuation that ends the sentence', async () => {
    assert.equal(
      await plainHtml('See www.figs.example/a_b?x=(1). Or me@figs.example, or (www.figs.example).\n'),
      '<p>See <a href="http://www.figs.example/a_b?x=(1)">www.figs.example/a_b?x=(1)</a>. Or ' +
        '<a href="mailto:me@figs.example">me@figs.example</a>, or ' +
        '(<a href="http://www.figs.example">www.figs.example</a>).</p>',
    );
  });

  it('keeps marks within an address, and links none within a link', async () => {
    assert.equal(
      await plainHtml('https://figs.example/*a*_b_ and [www.figs.example](x)\n'),
      '<p><a href="https://figs.example/*a*_b">https://figs.example/*a*_b</a>_ and <a href="x">www.figs.example</a></p>',
    );
  });

  it('strikes out what stands between one or two tildes, as many on both sides', async () => {
    assert.equal(
      await plainHtml('~a~ ~~b~~ ~~c~ ~~~d~~~ e~f~g\n'),
      '<p><del>a</del> <del>b</del> ~~c~ ~~~d~~~ e<del>f</del>g</p>',
    );
  });

  it('marks lists that hold tasks', async () => {
    assert.equal(
      await plainHtml('- [ ] a\n- b\n'),
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" disabled=""> a</li>\n<li>b</li>\n</ul>',
    );
  });

  it('shows quotes that begin with a kind of alert as alerts', async () => {
    assert.equal(
      await plainHtml('> [!NOTE]\n> Figs *ripen*.\n'),
      '<div class="markdown-alert markdown-alert-note">\n<p class="markdown-alert-title">Note</p>\n' +
        '<p>Figs <em>ripen</em>.</p>\n</div>',
    );
    assert.equal(
      await plainHtml('> [!tip]\n>\n> - a\n'),
      '<div class="markdown-alert markdown-alert-tip">\n<p class="markdown-alert-title">Tip</p>\n' +
        '<ul>\n<li>a</li>\n</ul>\n</div>',
    );
  });

  it('leaves other quotes alone: of no kind, with a title of their own, or with nothing to say', async () => {
    for (const quote of ['> [!FIG]\n> a\n', '> [!NOTE] Title\n> a\n', '> [!NOTE]\n']) {
      assert.match(await plainHtml(quote), /^<blockquote>\n<p>\[!/);
    }
  });

  it('numbers footnotes by their first reference, and leads back to each reference', async () => {
    const html = await plainHtml('a[^B] b[^c] c[^B]. d^[no note]\n\n[^c]: C\n[^B]: one\n\n    two\n');
    assert.match(html, /id="user-content-fnref-b"[^>]*>1<\/a><\/sup> b<sup>.*id="user-content-fnref-c"[^>]*>2</);
    assert.match(html, /id="user-content-fnref-b-2"[^>]*>1<\/a><\/sup>\. d\^\[no note\]/);
    assert.match(
      html,
      /<p>two <a href="#user-content-fnref-b" [^>]*>↩<\/a> <a href="#user-content-fnref-b-2" [^>]*>↩<sup>2<\/sup><\/a><\/p>/,
    );
  });

  it('comes to an end with hostile text @limits', async () => {
    const texts = [
      `https://a${')'.repeat(10_000)}`,
      'https://a.b/('.repeat(4_000),
      'www.'.repeat(6_000),
      `${'a.'.repeat(10_000)}@${'b.'.repeat(10_000)}`,
      '~a'.repeat(6_000),
      '> '.repeat(400) + '[!NOTE]\n',
      '- [ ] a\n'.repeat(4_000),
      '[^a]'.repeat(4_000) + '\n\n[^a]: b\n',
    ];
    for (const text of texts) {
      assert.notEqual(await plainHtml(text), '', text.slice(0, 20));
    }
  });
});
