import assert from 'node:assert/strict';
import { laxVariable } from '../../../../src/core/markdown/liquid/laxSyntax';
import { jekyllHtml } from '../previewSite';

describe('Liquid that breaks its own rules', () => {
  it('is understood as far as it goes', () => {
    assert.equal(laxVariable('a b c'), 'a');
    assert.equal(laxVariable('| upcase'), 'upcase');
    assert.equal(laxVariable('a, | append: "x" "y" | upcase'), 'a | append: "x" | upcase');
    assert.equal(laxVariable('"a\\"b" | size'), '"a\\\\" | size');
    assert.equal(laxVariable(' '), undefined);
  });

  it('prints nothing where nothing is understood', async () => {
    assert.equal(await jekyllHtml('a{{}}{{ | upcase }}{{ {a: 1} }}b'), '<p>ab</p>');
  });

  it('ends a string at the next quote, and a variable at the next braces', async () => {
    assert.equal(await jekyllHtml('{{ "a\\"b" | append: "c" }}'), '<p>a\\c</p>');
    assert.equal(await jekyllHtml("{{ 'open }} x'}}"), '<p>x’}}</p>');
  });

  it('assigns to any name', async () => {
    assert.equal(await jekyllHtml('{% assign a.b = 1 %}[{{ a.b }}]{% assign c-d = 2 %}{{ c-d }}'), '<p>[]2</p>');
    assert.match(await jekyllHtml('{% assign = 1 %}'), /assign needs a name/);
  });
});

describe('comparisons in Liquid', () => {
  it('find keys in tables, and nothing that is blank', async () => {
    const others = { '_config.yml': 'author:\n  name: Mira\n' };
    const is = (condition: string): Promise<string> =>
      jekyllHtml(`{% if ${condition} %}yes{% else %}no{% endif %}`, others);
    assert.equal(await is('site.author contains "name"'), '<p>yes</p>');
    assert.equal(await is('site.author contains "toString"'), '<p>no</p>');
    assert.equal(await is('"" == blank'), '<p>no</p>');
    assert.equal(await is('site.nothing != blank'), '<p>yes</p>');
    assert.equal(await is('"" == empty'), '<p>yes</p>');
  });
});

describe('filters of Liquid in Jekyll', () => {
  it('hand on what they do not know, as Ruby prints it', async () => {
    assert.equal(await jekyllHtml('{{ "1,2" | split: "," | sum }} {{ "a" | json }}'), '<p>12 a</p>');
  });

  it('see nil for what it is', async () => {
    assert.equal(await jekyllHtml('[{{ nil | relative_url }}] {{ nil | jsonify }}'), '<p>[] null</p>');
  });

  it('sort by values, those without one first or last', async () => {
    const others = { '_config.yml': 'rows: [{n: a, v: "10"}, {n: b, v: "9"}, {n: c}]\n' };
    assert.equal(await jekyllHtml('{{ site.rows | sort: "v" | map: "n" | join }}', others), '<p>c b a</p>');
    assert.equal(await jekyllHtml('{{ site.rows | sort: "v", "last" | map: "n" | join }}', others), '<p>b a c</p>');
  });
});
