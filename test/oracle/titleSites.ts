import { hostileTitles } from '../core/archive/hostile';

/** The posts of these sites: every title that lists of links trip over, as far as a file can hold it. */
const titles = [...hostileTitles.filter((title) => !/\p{Cs}|\0/u.test(title)), 'no title to speak of'];

/** Names of files that addresses trip over. */
const names = [
  'a b',
  'été',
  '日本語',
  '50%',
  'a&b',
  'x[1]',
  "it's",
  'a+b',
  'comma,semi;colon',
  'par(en)s',
  'under_score',
  'v1.2',
];

/** What a post holds that is found again in its page. */
export const markOf = (index: number): string => `post-number-${index}-end`;

/** A small site of a generator with a post for each title, newest first. */
export function titleSite(generator: TitleGenerator | 'docusaurus'): Readonly<Record<string, string>> {
  const { folder, files, extraKeys, cannotHold } = sites[generator];
  const posts = titles.map((title, index) => {
    const day = new Date(Date.UTC(2024, 5, 30) - index * 86_400_000).toISOString().slice(0, 10);
    const stated = names[index];
    const name = stated === undefined || stated === cannotHold ? `p${index}` : stated;
    const keys = [`title: ${JSON.stringify(title)}`, `date: ${day}T12:00:00Z`, ...extraKeys];
    const path = generator === 'jekyll' ? `${folder}/${day}-${name}.md` : `${folder}/${name}.md`;
    return [path, `---\n${keys.join('\n')}\n---\n\n${markOf(index)}\n`];
  });
  return { ...files, ...Object.fromEntries(posts) };
}

export const titleGenerators = ['jekyll', 'hugo', 'eleventy', 'hexo'] as const;
export type TitleGenerator = (typeof titleGenerators)[number];

interface SiteParts {
  readonly folder: string;
  readonly extraKeys: readonly string[];
  /** The one of the names at which the generator stops. */
  readonly cannotHold?: string;
  readonly files: Readonly<Record<string, string>>;
}

const sites: Readonly<Record<TitleGenerator | 'docusaurus', SiteParts>> = {
  jekyll: {
    folder: '_posts',
    extraKeys: [],
    files: {
      '_config.yml': 'title: Titles\nurl: https://example.org\nbaseurl: /base\ntimezone: UTC\npermalink: /:title/\n',
      '_layouts/page.html': '{{ content }}',
    },
  },
  hugo: {
    folder: 'content/posts',
    extraKeys: [],
    files: {
      'hugo.toml':
        'baseURL = "https://example.org/base/"\ntitle = "Titles"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
      'layouts/_default/single.html': '{{ .Content }}',
      'layouts/_default/list.html': '',
    },
  },
  eleventy: {
    folder: 'posts',
    extraKeys: ['tags: [posts]'],
    files: {
      'package.json': '{ "private": true, "dependencies": { "@11ty/eleventy": "3" } }\n',
      '_includes/page.html': '{{ content }}',
      'eleventy.config.js': 'module.exports = () => ({ pathPrefix: "/base/" });\n',
    },
  },
  docusaurus: {
    folder: 'blog',
    extraKeys: [],
    files: {
      'docusaurus.config.js':
        "export default { title: 'Titles', url: 'https://example.org', baseUrl: '/base/', presets: [['classic', { blog: {} }]] };\n",
    },
  },
  hexo: {
    folder: 'source/_posts',
    extraKeys: [],
    cannotHold: '50%',
    files: {
      'package.json':
        '{ "private": true, "hexo": { "version": "8.1.2" }, "dependencies": { "hexo": "8", "hexo-renderer-marked": "7" } }\n',
      '_config.yml': 'title: Titles\nurl: https://example.org/base\npermalink: :title/\ntheme: bare\ntimezone: UTC\n',
      'themes/bare/layout/post.njk': '{{ page.content }}',
      'themes/bare/layout/page.njk': '{{ page.content }}',
    },
  },
};

/** Pages of MDX, which has a renderer of its own. */
export const mdxPages = [
  { name: 'archive.mdx', layout: 'list' },
  { name: 'table.mdx', layout: 'table' },
] as const;

export const mdxPageStart = '{/* almanac:start */}\n{/* almanac:end */}\n';

/** The archives that are asked about: their pages, and how their links lead to posts. */
export const titlePages = [
  { name: 'archive.md', links: 'permalink', layout: 'list' },
  { name: 'reference.md', links: 'reference', layout: 'list' },
  { name: 'table.md', links: 'permalink', layout: 'table' },
  { name: 'plain.html', links: 'permalink', layout: 'list' },
] as const;

/** Front matter of such a page, so that the generator reads it, and the empty place of the archive. */
export const titlePageStart =
  '---\nlayout: page\ntitle: Archive\n---\n\n<!-- almanac:start -->\n<!-- almanac:end -->\n';

/** Where such a page lies in the site. */
export function titlePagePath(generator: TitleGenerator, name: string): string {
  const folders: Partial<Record<TitleGenerator, string>> = { hugo: 'content/', hexo: 'source/' };
  return `${folders[generator] ?? ''}${name}`;
}
