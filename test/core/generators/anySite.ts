import fc from 'fast-check';
import { Catalog } from '../../../src/core/catalog';
import { generatorById } from '../../../src/core/generators/registry';
import type { GeneratorId } from '../../../src/core/site';
import type { MemoryFiles } from '../memoryFiles';

/** A generator, the path of one of its posts, and the paths of what says how they are read. */
export const SITES = [
  ['jekyll', '_posts/2024-01-02-a.md', ['_config.yml']],
  ['hugo', 'content/posts/2024-01-02-a.md', ['hugo.toml', 'content/_index.md', 'content/posts/_index.md']],
  ['hexo', 'source/_posts/2024-01-02-a.md', ['_config.yml', 'package.json']],
  ['eleventy', 'posts/2024-01-02-a.md', ['eleventy.config.js', 'posts/posts.json', '.eleventyignore']],
  ['docusaurus', 'blog/2024-01-02-a.md', ['docusaurus.config.js', 'blog/tags.yml']],
  ['astro', 'src/content/blog/a.md', ['astro.config.mjs', 'src/content.config.ts']],
  ['vitepress', 'posts/a.md', ['.vitepress/config.mts', '.vitepress/a.data.ts']],
  ['mkdocs-material', 'docs/blog/posts/a.md', ['mkdocs.yml']],
  ['pelican', 'content/a.md', ['pelicanconf.py']],
  ['zola', 'content/posts/2024-01-02-a.md', ['zola.toml', 'content/_index.md', 'content/posts/_index.md']],
  ['quarto', 'posts/2024-01-02-a.md', ['_quarto.yml', 'index.qmd', 'posts/index.qmd', 'posts/_metadata.yml']],
  ['bridgetown', 'src/_posts/2024-01-02-a.md', ['bridgetown.config.yml', 'config/initializers.rb']],
  ['plain', 'notes/2024-01-02-a.md', []],
] as const;

const PIECES = [
  ...'---,+++,;;;,```,{,},[,],(,),",\',`,:,#,%,<,>,=,\\,/,*,!,|,&,${,\n,\r\n,\t, ,\u0000,\ud800,é,日,😀'.split(','),
  ...'title: a,date: 2024-01-02,tags: [a],permalink: /{{ title | slugify }}/,slug: x,draft: true,export default {,plugins: [blog],PATH = '.split(
    ',',
  ),
  ...'permalink: :year/:title/,glob({ base: ".",defineCollection(,createContentLoader("**/*.md"),# Heading,Title: x,Date: 2024-01-02'.split(
    ',',
  ),
  ...'+++\n,.. title: x,<!--\n,-->,{post},base_url = "https://x.example",listing: true,contents: posts,sort_by = "date",```ruby\n'.split(
    ',',
  ),
];
export const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

/** What moves posts, or changes how they are read. */
export const CONFIGURATIONS = [
  'source_dir: source\ntimezone: UTC\npermalink: :title/\n',
  'export default { base: "/b/", baseUrl: "/c/", srcDir: ".", trailingSlash: "never", cleanUrls: true };',
  'export default createContentLoader("posts/**/*.md")',
  'plugins:\n- blog:\n    post_url_format: "{slug}"\n',
  'PATH = "content"\nSITEURL = "https://x.example/y"\n',
  '{"tags":"post","permalink":"/p/"}',
  'exclude: [b]\ndefaults:\n- values: {category: x}\n',
  'uglyURLs = true\n[permalinks]\nposts = "/:year/:title/"\n',
  '---\ntitle: S\ncascade:\n  weight: 1\n  draft: true\n---\n',
  'base_url = "https://x.example/y"\nignored_content = ["*/c.md"]\n[slugify]\npaths = "safe"\n[languages.fr]\n',
  '+++\nsort_by = "date"\ndraft = true\n+++\n',
  'website:\n  drafts: [posts/c.md]\n  site-path: /q/\n',
  '---\nlisting:\n  contents: posts\n  sort: date\n---\n',
  'categories: [x]\ndate: 2020-01-01\n',
  'permalink :simple\ntimezone "UTC"\n',
  '---\ntitle: A\ndate: 2024-01-02\ntags: [post]\n---\n',
];

const OPTIONS = { buildTimeZone: 'Asia/Tokyo', isBuildTimeZoneStated: false, overrides: {} };

/** Opens a site of a generator in memory. */
export function open(id: GeneratorId, files: MemoryFiles): Promise<Catalog> {
  const generator = generatorById(id);
  if (generator === undefined) throw new Error(id);
  return Catalog.open({ generator, files, options: OPTIONS });
}
