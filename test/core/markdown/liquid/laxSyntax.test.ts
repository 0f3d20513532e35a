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

  it('knows no comparisons where something is printed', async () => {
    assert.equal(await jekyllHtml('{{ 1 == 2 }} {{ page.title and true }}'), '<p>1 Figs</p>');
    assert.equal(await jekyllHtml('a{{< figure src="a.png" >}}b'), '<p>ab</p>');
  });

  it('prints a range as its ends', async () => {
    assert.equal(await jekyllHtml('{% assign n = 3 %}{{ (1..n) }} {{ ("a".."c") }}'), '<p>1..3 0..0</p>');
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

describe('what stops Jekyll', () => {
  const stops = async (text: string, config = ''): Promise<string> => {
    const html = await jekyllHtml(text, { '_config.yml': config });
    return /almanac-(?:box|chip)-error/.test(html) ? 'stops' : html;
  };

  it('is a filter with too few or too many arguments, or with none where a number must be', async () => {
    assert.equal(await stops('{{ page.date | date }}'), 'stops');
    assert.equal(await stops('{{ "x" | upcase: 1 }}'), 'stops');
    assert.equal(await stops('{{ "x" | truncate: "y" }}'), 'stops');
    assert.equal(await stops('{{ "abcdef" | truncate: "4", "" }}'), '<p>abcd</p>');
    assert.equal(await stops('{{ false | default: 1, allow_false: true }}'), '<p>false</p>');
  });

  it('is a date that is none, a division by zero, and a text compared with a number', async () => {
    assert.equal(await stops('{{ "soon" | date_to_string }}'), 'stops');
    assert.equal(await stops('[{{ nil | date_to_string }}]'), '<p>[]</p>');
    assert.equal(await stops('{{ 1 | modulo: 0 }}'), 'stops');
    assert.equal(await stops('{% if "10" > 9 %}x{% endif %}'), 'stops');
    assert.equal(await stops('{% if nil > 9 %}x{% else %}y{% endif %}'), '<p>y</p>');
  });

  it('is a tag in a comment that is never closed, but not one that is unknown', async () => {
    assert.equal(await stops('{% comment %}{% if x %}{% endcomment %}'), 'stops');
    assert.equal(await stops('a{% comment %}{% nothing %}{{ x | y }}{% endcomment %}b'), '<p>ab</p>');
  });

  it('is a bad option of highlight', async () => {
    assert.equal(await stops('{% highlight ruby linenos = 1 %}\nx\n{% endhighlight %}'), 'stops');
    assert.match(await stops('{% highlight ruby mark_lines="1 2" linenos %}\nx\n{% endhighlight %}'), /<figure/);
  });

  it('is an unknown filter or variable, where the site is strict', async () => {
    assert.equal(await stops('{{ "x" | nothing }}', 'liquid: {strict_filters: true}\n'), 'stops');
    assert.equal(await stops('{{ nothing }}', 'liquid: {strict_variables: true}\n'), 'stops');
    assert.equal(await stops('a{{ nothing }}'), '<p>a</p>');
  });
});

describe('filters of Liquid in Jekyll', () => {
  it('hand on what they do not know, as Ruby prints it', async () => {
    assert.equal(await jekyllHtml('{{ "1,2" | split: "," | sum }} {{ "a" | json }}'), '<p>12 a</p>');
  });

  it('take lists for texts as Ruby prints them, and texts for no lists', async () => {
    assert.equal(await jekyllHtml('`{{ page.tags | append: "!" }}`'), await jekyllHtml('`["fruit"]!`'));
    assert.equal(await jekyllHtml('[{{ "abc" | first }}{{ page.tags | last }}]'), '<p>[fruit]</p>');
    assert.equal(await jekyllHtml('{{ 3.7 | divided_by: 3 }}'), '<p>1.2333333333333334</p>');
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
