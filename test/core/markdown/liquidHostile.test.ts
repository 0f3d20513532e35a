import assert from 'node:assert/strict';
import { jekyllHtml } from './previewSite';

/** Longer than any of the engine's own limits, on a busy machine. */
const MOST_MS = 5_000;
/** What stands outside of the folders that tags may read. */
const SECRET = 'the-key-under-the-mat';
const OTHERS = { 'secret.txt': SECRET, '_includes/self.html': '{% include self.html %}' };

/** Bodies that would hold up the editor, read what is not theirs or reach into the program. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a giant range': '{% for i in (1..1000000000) %}x{% endfor %}',
  'loops in loops':
    '{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}x{% endfor %}{% endfor %}{% endfor %}',
  'an include of itself': '{% include self.html %}',
  'text that doubles':
    '{% assign a = "xxxxxxxxxx" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a | size }}',
  'a range with a giant end in a variable': '{% assign n = 999999999 %}{% for i in (1..n) %}x{% endfor %}',
  'an include that climbs': '{% include ../secret.txt %}',
  'an include that climbs twice': '{% include ../../secret.txt %}',
  'an include with an absolute path': '{% include /secret.txt %}',
  'an include with a backslash': '{% include ..\\secret.txt %}',
  'a relative include that climbs': '{% include_relative ../secret.txt %}',
  'an include that climbs by a variable': '{% assign p = "../secret.txt" %}{% include {{ p }} %}',
  'the constructor of a value': '{{ page.constructor }}{{ page.constructor.constructor }}',
  'the prototype of a value': '{{ page.__proto__ }}{{ site.__proto__.polluted }}',
  'the constructor of a text': '{{ "x".constructor.name }}',
  'an assignment to the prototype': '{% assign __proto__ = "x" %}{{ __proto__ }}{{ site.x }}',
};

describe('hostile Liquid @limits', () => {
  for (const [name, body] of Object.entries(HOSTILE)) {
    it(`is bounded, and the rest of the post is shown: ${name}`, async () => {
      const before = performance.now();
      const html = await jekyllHtml(`${body}\n\nThe end.`, OTHERS);
      assert.ok(performance.now() - before < MOST_MS);
      assert.ok(html.includes('The end.'), html.slice(0, 500));
      assert.ok(!html.includes(SECRET));
      assert.ok(!/native code|\[object|function/i.test(html), html.slice(0, 500));
      assert.ok(html.length < 2_000_000);
    });
  }
});
