import assert from 'node:assert/strict';
import { matchPage } from '../../../src/core/server/servedPage';

const page = (head: string, body = '<p>Words</p>'): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

describe('a page that a server gave', () => {
  const match = (html: string, title = 'Soup weather', site?: string): string => matchPage(html, title, site);

  it('is the post’s where its title is the page’s, alone or with the name of the site', () => {
    assert.equal(match(page('<title>Soup weather</title>')), 'post');
    assert.equal(match(page('<title>Soup weather | Salt and Thyme</title>')), 'post');
    assert.equal(match(page('<title>Salt and Thyme – Soup weather</title>')), 'post');
    assert.equal(match(page('<title>\n  Soup weather\n</title>')), 'post');
  });

  it('is the post’s where a heading or og:title bears the title', () => {
    assert.equal(
      match(page('<title>Salt</title>', '<h1 class="big"><a href="#">Soup <em>weather</em></a></h1>')),
      'post',
    );
    assert.equal(match(page('<title>Salt</title>', '<H2>Soup weather</H2>')), 'post');
    assert.equal(match(page(`<title>Salt</title><meta content='Soup weather' property='og:title'>`)), 'post');
  });

  it('is compared without entities, case, quotes and dashes, which themes make their own', () => {
    const title = `Nell's "best" soup -- & bread`;
    assert.equal(
      match(page('<title>Nell&#8217;s &ldquo;best&rdquo; soup &#x2013; &amp; bread</title>'), title),
      'post',
    );
    assert.equal(match(page('<title>NELL’S «BEST» SOUP — &amp; BREAD</title>'), title), 'post');
    assert.equal(match(page('<title>Größe und Maß</title>'), 'Größe und Maß'), 'post');
  });

  it('is something else with another title, whatever it says below', () => {
    assert.equal(match(page('<title>Router</title>', '<h1>Log in</h1><p>Soup weather</p>')), 'other');
    assert.equal(match(page('<title>Soup weathering</title>')), 'other');
    assert.equal(match('Soup weather'), 'other');
    assert.equal(match(''), 'other');
  });

  it('is not known by very short titles that others begin with', () => {
    assert.equal(match(page('<title>On cats</title>'), 'On'), 'other');
    assert.equal(match(page('<title>On</title>'), 'On'), 'post');
    assert.equal(match(page('<title></title>'), '!'), 'other');
  });

  it('says nothing where its scripts make it, unless it names the site', () => {
    const shell = page('<title>My Site</title>', '<div id="app"></div><script>let a = "words"</script>');
    assert.equal(match(shell), 'shell');
    assert.equal(match(shell, 'Soup weather', 'My site'), 'post');
    assert.equal(match(shell, 'Soup weather', 'Another'), 'shell');
    assert.equal(match(page('<title>My Site</title>', ''), 'Soup weather', 'My Site'), 'other');
  });

  it('is looked through in time when it leaves everything open @limits', () => {
    for (const piece of ['<h1>', '<title', '<script>', '<meta ', '<meta property="', '&#', '</h1 ']) {
      assert.equal(match(piece.repeat(300_000)), piece === '<script>' ? 'shell' : 'other');
    }
  });
});
