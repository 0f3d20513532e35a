// Posts that would hold up the editor, read what is not theirs, or reach into the program.
import type { GeneratorId } from '../../../src/core/site';

/** What stands in files that no post may show. */
export const SECRET = 'the-key-under-the-mat';

/** One hostile post of a site. */
export interface HostilePost {
  readonly generator: GeneratorId;
  readonly body: string;
  /** Other files of the site. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the box must say that stands in its place; none where the text is merely shown, or comes to nothing. */
  readonly says?: RegExp;
}

const TOO_LONG = /template too long|memory alloc limit exceeded|too (?:deep|long|many)/;
const NO_FILE = /is no name of a file|there is no file|Template tag|failed to read|not found|no such/i;

const loops = (open: (name: string) => string, close: string, inner: string): string =>
  ['a', 'b', 'c', 'd'].map(open).join('') + inner + close.repeat(4);
const liquidFor = (name: string): string => `{% for ${name} in (1..9999) %}`;
const nunjucksFor = (name: string): string => `{% for ${name} in range(9999) %}`;

const jekyll = (body: string, says?: RegExp, files?: HostilePost['files']): HostilePost => ({
  generator: 'jekyll',
  body,
  ...(says === undefined ? {} : { says }),
  ...(files === undefined ? {} : { files }),
});
const hexo = (body: string, says?: RegExp): HostilePost => ({ ...jekyll(body, says), generator: 'hexo' });
const eleventy = (body: string, says?: RegExp, files: HostilePost['files'] = {}): HostilePost => ({
  ...jekyll(body, says, { 'eleventy.config.js': 'export default () => ({});\n', ...files }),
  generator: 'eleventy',
});
const njk = (body: string, says?: RegExp, files: HostilePost['files'] = {}): HostilePost =>
  eleventy(body, says, {
    'eleventy.config.js': "export default () => ({ markdownTemplateEngine: 'njk' });\n",
    ...files,
  });
const hugo = (
  body: string,
  template: string | undefined,
  says?: RegExp,
  more: HostilePost['files'] = {},
): HostilePost => ({
  ...jekyll(body, says, {
    'hugo.toml': "baseURL = 'https://figs.example/'\n[markup.goldmark.renderer]\nunsafe = true\n",
    ...(template === undefined ? {} : { 'layouts/shortcodes/own.html': template }),
    ...more,
  }),
  generator: 'hugo',
});
const mdx = (body: string): HostilePost => ({ generator: 'docusaurus', body });

export const hostilePosts: Readonly<Record<string, HostilePost>> = {
  // Liquid of Jekyll
  'Jekyll: a giant range': jekyll('{% for i in (1..1000000000) %}x{% endfor %}', TOO_LONG),
  'Jekyll: a range down from a giant number': jekyll('{% for i in (1000000000..1) %}x{% endfor %}'),
  'Jekyll: a giant range in a variable': jekyll(
    '{% assign n = 999999999 %}{% for i in (1..n) %}x{% endfor %}',
    TOO_LONG,
  ),
  'Jekyll: loops in loops': jekyll(loops(liquidFor, '{% endfor %}', 'x'), TOO_LONG),
  'Jekyll: empty loops in loops': jekyll(loops(liquidFor, '{% endfor %}', ''), TOO_LONG),
  'Jekyll: loops in loops that break': jekyll(loops(liquidFor, '{% endfor %}', '{% break %}'), TOO_LONG),
  'Jekyll: rows of tables in loops': jekyll(
    '{% for a in (1..9999) %}{% tablerow b in (1..9999) %}x{% endtablerow %}{% endfor %}',
    TOO_LONG,
  ),
  'Jekyll: a text that doubles': jekyll(
    '{% assign a = "xxxxxxxxxx" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a | size }}',
    TOO_LONG,
  ),
  'Jekyll: a list that doubles': jekyll(
    '{% assign a = "a,b" | split: "," %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}{{ a | size }}',
    TOO_LONG,
  ),
  'Jekyll: a replacement that grows': jekyll(
    '{% assign a = "xx" %}{% for i in (1..40) %}{% assign a = a | replace: "x", "xx" %}{% endfor %}{{ a | size }}',
    TOO_LONG,
  ),
  'Jekyll: a capture that grows': jekyll(
    '{% capture a %}xxxxxxxxxx{% endcapture %}{% for i in (1..60) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}',
    TOO_LONG,
  ),
  'Jekyll: an include of itself': jekyll('{% include self.html %}', TOO_LONG, {
    '_includes/self.html': '{% include self.html %}',
  }),
  'Jekyll: an include of itself, twice each time': jekyll('{% include self.html %}', TOO_LONG, {
    '_includes/self.html': '{% include self.html %}{% include self.html %}',
  }),
  'Jekyll: includes of one another': jekyll('{% include a.html %}', TOO_LONG, {
    '_includes/a.html': '{% include b.html %}',
    '_includes/b.html': '{% include a.html %}',
  }),
  'Jekyll: a relative include of the post': jekyll('{% include_relative 2025-05-31-figs.md %}', TOO_LONG),
  'Jekyll: an include that climbs': jekyll('{% include ../outside.txt %}', NO_FILE),
  'Jekyll: an include that climbs far': jekyll('{% include ../../../../etc/passwd %}', NO_FILE),
  'Jekyll: an include that climbs in its middle': jekyll('{% include a/../../../outside.txt %}', NO_FILE),
  'Jekyll: an absolute include': jekyll('{% include /etc/passwd %}', NO_FILE),
  'Jekyll: an include with backslashes': jekyll('{% include ..\\..\\outside.txt %}', NO_FILE),
  'Jekyll: an include of a drive': jekyll('{% include C:/outside.txt %}', NO_FILE),
  'Jekyll: an include that climbs by a variable': jekyll(
    '{% assign p = "../../outside.txt" %}{% include {{ p }} %}',
    NO_FILE,
  ),
  'Jekyll: a relative include that climbs': jekyll('{% include_relative ../../outside.txt %}', NO_FILE),
  'Jekyll: a folder of includes that lies outside': jekyll('{% include outside.txt %}', NO_FILE, {
    '_config.yml': 'includes_dir: ../\n',
  }),
  'Jekyll: a folder of data that lies outside': jekyll('{{ site.data.outside }}', undefined, {
    '_config.yml': 'data_dir: ..\n',
  }),
  'Jekyll: a link to a file outside': jekyll('{% link ../outside.txt %}', /../),
  'Jekyll: the constructor of a value': jekyll('{{ page.constructor }}{{ page.constructor.constructor }}'),
  'Jekyll: the prototype of a value': jekyll('{{ page.__proto__ }}{{ site.__proto__.polluted }}'),
  'Jekyll: the prototype by an index': jekyll('{{ page["__proto__"]["constructor"] }}{{ site["constructor"] }}'),
  'Jekyll: the constructor of a text': jekyll('{{ "x".constructor.name }}{{ "x" | map: "constructor" }}'),
  'Jekyll: the constructor by a filter': jekyll(
    '{{ site.posts | map: "constructor" | join }}{{ site.posts | where: "__proto__", "x" | size }}',
  ),
  'Jekyll: an assignment to the prototype': jekyll('{% assign __proto__ = "x" %}{{ site.x }}'),
  'Jekyll: data with the keys of the prototype': jekyll(
    '{{ site.data.a.polluted }}{{ site.data.constructor }}',
    undefined,
    {
      '_data/a.json': '{ "__proto__": { "polluted": "polluted-by-data" } }',
    },
  ),
  'Jekyll: an unclosed tag, many times': jekyll('{% if '.repeat(5_000), /too many/),
  'Jekyll: many openings': jekyll('{{'.repeat(20_000), /too many/),
  'Jekyll: tags within each other, very deep': jekyll(
    '{% if true %}'.repeat(3_000) + 'x' + '{% endif %}'.repeat(3_000),
  ),

  // Liquid and Nunjucks of Eleventy
  'Eleventy: a giant range': eleventy('{% for i in (1..1000000000) %}x{% endfor %}', TOO_LONG),
  'Eleventy: empty loops in loops': eleventy(loops(liquidFor, '{% endfor %}', ''), TOO_LONG),
  'Eleventy: an include of itself': eleventy('{% include "self" %}', /./, {
    '_includes/self.liquid': '{% include "self" %}',
  }),
  'Eleventy: an include that climbs': eleventy('{% include "../outside.txt" %}', /./),
  'Eleventy: an absolute include': eleventy('{% include "/etc/passwd" %}', /./),
  'Eleventy: the constructor of a value': eleventy('{{ page.constructor.constructor }}{{ collections.__proto__ }}'),
  'Nunjucks: a giant range': njk('{% for i in range(1000000000) %}x{% endfor %}', /./),
  'Nunjucks: empty loops in loops': njk(loops(nunjucksFor, '{% endfor %}', ''), TOO_LONG),
  'Nunjucks: code by the constructor': njk(
    '{{ range.constructor("return this")() }}{{ "".constructor.constructor("return 1")() }}',
  ),
  'Nunjucks: code by a joiner': njk('{{ joiner.constructor.constructor("return process")().env }}'),
  'Nunjucks: the prototype': njk(
    '{{ page.__proto__.polluted }}{% set __proto__ = "x" %}{{ {}["__proto__"]["constructor"] }}',
  ),
  'Nunjucks: a macro that calls itself': njk('{% macro m(a) %}{{ m(a) }}{% endmacro %}{{ m(1) }}', /./),
  'Nunjucks: an include of itself': njk('{% include "self.njk" %}', /./, {
    '_includes/self.njk': '{% include "self.njk" %}',
  }),
  'Nunjucks: an include that climbs': njk('{% include "../outside.txt" %}{% include "../../../etc/passwd" %}', /./),
  'Nunjucks: a text that doubles': njk(
    '{% set a = "xxxxxxxxxx" %}{% for i in range(60) %}{% set a = a + a %}{% endfor %}{{ a | length }}',
    /./,
  ),

  // Hexo
  'Hexo: loops in loops': hexo(loops(nunjucksFor, '{% endfor %}', 'x'), TOO_LONG),
  'Hexo: a file of code that lies outside': hexo('{% include_code ../../../outside.txt %}'),
  'Hexo: a file of code by an absolute path': hexo('{% include_code /etc/passwd %}'),
  'Hexo: a picture beside the post that lies outside': hexo('{% asset_img ../../../outside.txt %}'),
  'Hexo: code by the constructor': hexo('{{ page.constructor.constructor("return process")() }}'),

  // Shortcodes of Hugo
  'Hugo: a giant sequence': hugo('{{< own >}}', '{{ range seq 1000000000 }}x{{ end }}', /./),
  'Hugo: empty loops in loops': hugo(
    '{{< own >}}',
    '{{ range seq 2000 }}{{ range seq 2000 }}{{ range seq 2000 }}{{ end }}{{ end }}{{ end }}',
    /./,
  ),
  'Hugo: a template that repeats a text without end': hugo('{{< own >}}', '{{ strings.Repeat 1000000000 "x" }}', /./),
  'Hugo: a partial of itself': hugo('{{< own >}}', '{{ partial "self.html" . }}', /./, {
    'layouts/partials/self.html': '{{ partial "self.html" . }}{{ partial "self.html" . }}',
  }),
  'Hugo: a file that lies outside': hugo(
    '{{< own >}}',
    '{{ readFile "../outside.txt" }}{{ os.ReadFile "/etc/passwd" }}',
    /./,
  ),
  'Hugo: a resource that lies outside': hugo(
    '{{< own >}}',
    '{{ (resources.Get "../outside.txt").Content }}{{ .Page.Resources.Get "../../outside.txt" }}',
  ),
  'Hugo: a variable of the environment': hugo('{{< own >}}', '{{ getenv "HOME" }}{{ os.Getenv "PATH" }}'),
  'Hugo: a file of code that lies outside': hugo(
    '{{< highlight-file "../outside.txt" >}}{{% readfile "/etc/passwd" %}}',
    undefined,
    /./,
  ),
  'Hugo: a shortcode whose name climbs': hugo('{{< ../../../outside >}}', undefined, /./),
  'Hugo: the constructor of a value': hugo(
    '{{< own >}}',
    '{{ .constructor }}{{ .Page.constructor }}{{ .Site.__proto__ }}{{ index .Page.Params "__proto__" }}',
  ),
  'Hugo: shortcodes within each other, very deep': hugo(
    '{{< own >}}'.repeat(300) + 'x' + '{{< /own >}}'.repeat(300),
    '{{ .Inner }}',
  ),
  'Hugo: a script by a JSON value': hugo(
    '{{< own >}}',
    '<i data-a="{{ "\\"><script>1</script>" }}">{{ "<script>2</script>" }}</i>',
  ),

  // MDX
  'MDX: an expression that calls code': mdx("{process.env.HOME}{globalThis.constructor.constructor('return 1')()}"),
  'MDX: an import from outside': mdx(
    "import text from '../../outside.txt';\nimport a from '!!raw-loader!/etc/passwd';\n\n{text}",
  ),
  'MDX: the prototype as a component': mdx(
    '<constructor.prototype /> <__proto__ /> <Object.constructor>a</Object.constructor>',
  ),
  'MDX: braces within each other, very deep': mdx(`${'{'.repeat(5_000)}x${'}'.repeat(5_000)}`),
  'MDX: elements within each other, very deep': mdx('<A>'.repeat(1_000) + 'x' + '</A>'.repeat(1_000)),
};
