import assert from 'node:assert/strict';
import { filters } from '../../../../src/core/markdown/nunjucks/filters';
import { TemplateRenderer } from '../../../../src/core/markdown/nunjucks/renderer';
import { Scope } from '../../../../src/core/markdown/nunjucks/scope';
import { tagWords } from '../../../../src/core/markdown/nunjucks/tagWords';
import { parseTemplate } from '../../../../src/core/markdown/nunjucks/templateParser';

const CONTEXT = { fig: 'ripe', list: [3, 1, 2], nested: { a: { b: 'c' } }, html: '<b>' };
const FILES: Readonly<Record<string, string>> = {
  'part.njk': '<i>{{ fig }}</i>',
  'macros.njk': '{% macro m(a, b="d") %}{{ a }}-{{ b }}{% endmacro %}',
  'loop.njk': '{% include "loop.njk" %}',
};

function run(source: string, isEscaping = false): string {
  const parse = (text: string): ReturnType<typeof parseTemplate> => parseTemplate(text, () => undefined);
  const renderer = new TemplateRenderer({
    isEscaping,
    filter: (name) => filters.get(name),
    tag: () => '',
    file: (path) => (FILES[path] === undefined ? undefined : parse(FILES[path])),
    unknownTag: (name) => `(${name})`,
    error: (message) => `!${message}!`,
  });
  let printed = '';
  renderer.render(parse(source), new Scope(CONTEXT), { write: (text) => (printed += text) });
  return printed;
}

describe('Nunjucks', () => {
  it('prints values, and nothing for what is not there', () => {
    assert.equal(
      run('{{ fig }} {{ nested.a.b }} {{ nested["a"].b }} {{ list[1] }} [{{ nope }}] [{{ nope.deeper }}]'),
      'ripe c c 1 [] []',
    );
    assert.equal(run('{{ list }} {{ nested }} {{ true }} {{ none }}'), '3,1,2 [object Object] true ');
  });

  it('sees nothing that values inherit', () => {
    assert.equal(run('[{{ fig.constructor }}] [{{ list.__proto__ }}] [{{ nested.toString }}]'), '[] [] []');
  });

  it('calculates with the precedence of its operators', () => {
    assert.equal(
      run('{{ 1 + 2 * 3 }} {{ (1 + 2) * 3 }} {{ 7 // 2 }} {{ 2 ** 3 }} {{ 7 % 4 }} {{ "a" ~ 1 }} {{ -2 + 5 }}'),
      '7 9 3 8 3 a1 3',
    );
    assert.equal(
      run('{{ 1 < 2 and not false }} {{ 1 in list }} {{ 9 not in list }} {{ "x" if nope else "y" }}'),
      'true true true y',
    );
    assert.equal(run('{{ 4 is even }} {{ nope is defined }} {{ fig is not defined }}'), 'true false false');
  });

  it('filters', () => {
    assert.equal(
      run('{{ list | sort | join("-") }} {{ fig | upper }} {{ "a b" | replace(" ", "_") }} {{ nope | default("d") }}'),
      '1-2-3 RIPE a_b d',
    );
    assert.equal(
      run('{{ "long text here" | truncate(8) }} {{ list | length }} {{ nested | dump }}'),
      'long... 3 {"a":{"b":"c"}}',
    );
    assert.equal(run('{% filter upper %}a{{ fig }}{% endfilter %}'), 'ARIPE');
  });

  it('escapes where it is asked to, but not what is safe', () => {
    assert.equal(run('{{ html }} {{ html | safe }} {{ html | escape }}', true), '&lt;b&gt; <b> &lt;b&gt;');
    assert.equal(run('{% set a %}<i>{{ html }}</i>{% endset %}{{ a }}', true), '<i>&lt;b&gt;</i>');
  });

  it('branches and loops', () => {
    assert.equal(run('{% if nope %}a{% elif fig == "ripe" %}b{% else %}c{% endif %}'), 'b');
    assert.equal(
      run('{% for n in list %}{{ loop.index }}{{ n }}{% if not loop.last %},{% endif %}{% endfor %}'),
      '13,21,32',
    );
    assert.equal(
      run('{% for k, v in nested.a %}{{ k }}={{ v }}{% endfor %}{% for x in nope %}a{% else %}none{% endfor %}'),
      'b=cnone',
    );
  });

  it('trims white space beside hyphens', () => {
    assert.equal(run('a {{- fig -}} b {%- if true %} c {% endif -%} d'), 'aripeb c d');
  });

  it('leaves comments out and raw as it is', () => {
    assert.equal(run('a{# {{ fig }} #}b{% raw %}{{ fig }}{% endraw %}'), 'ab{{ fig }}');
  });

  it('includes files and imports macros', () => {
    assert.equal(
      run(
        '{% include "part.njk" %}{% import "macros.njk" as m %}{{ m.m("a") }}{% from "macros.njk" import m as f %}{{ f("x", b="y") }}',
      ),
      '<i>ripe</i>a-dx-y',
    );
    assert.equal(run('{% include "no.njk" ignore missing %}{% include "no.njk" %}'), '!template not found: no.njk!');
  });

  it('says where it would stop, and goes on', () => {
    assert.equal(
      run('{{ }}{{ a b }}{{ nope() }}{{ fig | pickle }}{% endif %}ok'),
      '!unexpected token: }}!!expected variable end!!Unable to call `nope`, which is undefined or falsey!!filter not found: pickle!!unknown block tag: endif!ok',
    );
    assert.equal(run('{% if fig %}ok'), '!parseIf: expected elif, else, or endif!ok');
    assert.match(run('{% include "loop.njk" %}'), /template includes itself/);
  });

  it('shows what stands in tags that nobody knows', () => {
    assert.equal(run('{% box "a" %}in {{ fig }}{% endbox %} {% year %}'), '(box)in ripe (year)');
  });

  it('parts the words of tags as Hexo does', () => {
    assert.deepEqual(tagWords(' "Two figs" lang:js don\'t mark:1,2-3 https://figs.example/a?b=c '), [
      'Two figs',
      'lang:js',
      "don't",
      'mark:1,2-3',
      'https://figs.example/a?b=c',
    ]);
    assert.deepEqual(tagWords('title:"a b" "with \\"quotes\\""'), ['title:a b', 'with "quotes"']);
  });
});
