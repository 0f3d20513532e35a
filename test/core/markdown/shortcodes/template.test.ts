import assert from 'node:assert/strict';
import { ownHtml, renderHugo } from './hugoBlog';

/** What a template prints, and what that must be. */
const PRINTED: readonly (readonly [string, string])[] = [
  ['a {{- " b " -}} c', 'a b c'],
  ['a{{/* no */}}b{{- /* no */ -}} c', 'abc'],
  ['{{ if eq 1 2 }}a{{ else if lt 1 2 }}b{{ else }}c{{ end }}', 'b'],
  ['{{ with "" }}a{{ else with "x" }}{{ . }}{{ end }}', 'x'],
  ['{{ with $x := "y" }}{{ $x }}{{ end }}', 'y'],
  ['{{ range $i, $x := slice "a" "b" }}{{ $i }}{{ $x }}{{ end }}', '0a1b'],
  ['{{ range slice }}a{{ else }}none{{ end }}', 'none'],
  ['{{ range seq 5 }}{{ if eq . 2 }}{{ continue }}{{ end }}{{ if eq . 4 }}{{ break }}{{ end }}{{ . }}{{ end }}', '13'],
  ['{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ $y := 3 }}{{ end }}{{ $x }}', '2'],
  ['{{ $x := dict "a" (dict "b" 1) }}{{ $x.a.b }}{{ index $x "a" "b" }}', '11'],
  ['{{ and 1 0 }}{{ or "" "a" }}{{ not "" }}', '0atrue'],
  ['{{ len "é" }} {{ len (slice 1 2) }}', '2 2'],
  ['{{ in (slice "a" "b") "b" }} {{ in "abc" "bc" }} {{ in (slice "true" true) true }}', 'true true true'],
  ['{{ "a-b" | humanize }} {{ title "the fig of it" }}', 'A b The Fig of It'],
  ['{{ strings.TrimPrefix "a" "abc" }} {{ trim "xax" "x" }} {{ replace "aa" "a" "b" }}', 'bc a bb'],
  ['{{ split "a,b" "," }} {{ delimit (slice "a" "b" "c") ", " " and " }}', '[a b] a, b and c'],
  ['{{ substr "abcdef" 1 2 }} {{ truncate 5 "figs are ripe" }} {{ findRE "[a-c]+" "xaby" }}', 'bc figs … [ab]'],
  ['{{ printf "%s %d %05.2f %q %v %%" "a" 3 1.5 "b" true }}', 'a 3 01.50 &#34;b&#34; true %'],
  ['{{ add 1 2 3 }} {{ sub 5 2 }} {{ div 7 2 }} {{ mod 7 2 }} {{ math.Round 2.5 }}', '6 3 3 1 3'],
  [
    '{{ first 2 (slice 1 2 3) }} {{ last 1 (slice 1 2) }} {{ after 1 (slice 1 2) }} {{ sort (slice 2 1) }}',
    '[1 2] [2] [2] [1 2]',
  ],
  ['{{ cond true "a" "b" }} {{ default "d" "" }} {{ isset (dict "a" 1) "a" }}', 'a d true'],
  ['{{ urlize "A Fig & co" }} {{ anchorize "A Fig" }} {{ path.Base "a/b.png" }}', 'a-fig-co a-fig b.png'],
  ['{{ plainify "<b>a</b>" }} {{ htmlUnescape "&lt;" }} {{ jsonify (dict "a" 1) }}', 'a &lt; {"a":1}'],
  ['{{ dateFormat "Jan 2006" "2025-03-01" }} {{ (time "2025-03-01").Year }}', 'Mar 2025 2025'],
  ['{{ querify "a" 1 "b" "c d" }}', 'a=1&amp;b=c&#43;d'],
  ['{{ merge (dict "a" 1) (dict "a" 2 "b" 3) }}', 'map[a:2 b:3]'],
  ['{{ `raw {{ }}` }}', 'raw {{ }}'],
];

describe('templates of Go', () => {
  for (const [template, html] of PRINTED) {
    it(`prints ${template}`, async () => {
      assert.equal(decodePlus(await ownHtml(template)), decodePlus(html));
    });
  }

  it('escapes values for their place', async () => {
    const call = '{{< own "a<b>\\"\'&" >}}';
    assert.equal(await ownHtml('{{ .Get 0 }}', call), 'a&lt;b&gt;&#34;&#39;&amp;');
    assert.equal(await ownHtml('<i title="{{ .Get 0 }}">', call), '<i title="a&lt;b&gt;&#34;&#39;&amp;">');
    assert.equal(await ownHtml('{{ .Get 0 | safeHTML }}', '{{< own "<b>" >}}'), '<b>');
    assert.equal(await ownHtml('<a href="{{ .Get 0 }}">', '{{< own "javascript:alert(1)" >}}'), '<a href="#ZgotmplZ">');
    assert.equal(await ownHtml('<a href="{{ .Get 0 }}">', '{{< own "/a b?c=d" >}}'), '<a href="/a%20b?c=d">');
    assert.equal(await ownHtml('<i style="width: {{ .Get 0 }}">', '{{< own "1px" >}}'), '<i style="width: 1px">');
    assert.equal(
      await ownHtml('<i style="width: {{ .Get 0 }}">', '{{< own "url(a)" >}}'),
      '<i style="width: ZgotmplZ">',
    );
    assert.equal(await ownHtml('<i {{ .Get 0 }}="a">', '{{< own "onclick" >}}'), '<i ZgotmplZ="a">');
    assert.equal(await ownHtml('<<{{ .Get 0 }}> 1 < 2<!-- c -->', '{{< own "a" >}}'), '&lt;&lt;a> 1 &lt; 2');
  });

  for (const [what, template] of [
    ['loops within loops @limits', '{{ range seq 9999 }}{{ range seq 9999 }}a{{ end }}{{ end }}'],
    ['a list that is too long', '{{ seq 1000000000 }}'],
    ['a text that is too long', '{{ strings.Repeat 1000000000 "a" }}'],
    ['a partial that calls itself', '{{ partial "self" . }}'],
    [
      'a pattern that takes very long',
      '{{ findRE "(a+)+$" "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!" }}',
    ],
    ['names of every object', '{{ .constructor }}{{ .Page.__proto__ }}'],
    ['a field of every object', '{{ .Page.constructor }}'],
    ['text without an end', '{{ range seq 9000 }}{{ strings.Repeat 900000 "a" }}{{ end }}'],
  ] as const) {
    it(`shows a box at once for ${what}`, async () => {
      const files = { 'layouts/shortcodes/own.html': template, 'layouts/partials/self.html': '{{ partial "self" . }}' };
      const { boxes } = await renderHugo('{{< own >}}\n', files);
      assert.deepEqual(
        boxes.map(({ kind }) => kind),
        ['tag'],
      );
    }).timeout(3000);
  }

  it('prints nothing for keys of every object in a map', async () => {
    assert.equal(await ownHtml('[{{ (dict "a" 1).constructor }}{{ index .Page.Params "__proto__" }}]'), '[]');
  });

  it('reads no file outside of its folders', async () => {
    const { boxes } = await renderHugo('{{< ../../secret >}}\n\n{{< own >}}\n', {
      'secret.html': 'secret',
      'layouts/shortcodes/own.html': '{{ partial "../../secret.html" . }}',
    });
    assert.equal(boxes.length, 2);
  });
});

/** `+` may be written as an entity. */
function decodePlus(html: string): string {
  return html.replaceAll('&#43;', '+');
}
