import { layoutFolders } from '../markdown/shortcodes/templateFiles';
import type { FileStore } from '../ports';
import type { Post } from '../post';
import type { Site } from '../site';
import { archivePosts } from './entries';
import { sectionOf } from '../outline/section';

/** What a page that lists posts at each build is made of. */
export interface DynamicArchive {
  /** The page first. None of them is there yet. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

export interface DynamicRequest {
  readonly site: Site;
  /** All posts. */
  readonly posts: readonly Post[];
  readonly nowMs: number;
  /** Default: what the generator calls it. */
  readonly title?: string | undefined;
}

/** True for a site whose generator can list its posts on a page at each build. */
export function canBeDynamic({ generator }: Site): boolean {
  return ['jekyll', 'eleventy', 'hugo'].includes(generator.id);
}

/**
 * A page that lists the published posts by year at each build, by a loop in the generator's own language, so that nobody has to
 * regenerate it.
 * @param files the store, seen from the root of the site
 * @returns undefined where the generator knows no such loop, or where a page or file of that name stands already
 */
export async function dynamicArchive(request: DynamicRequest, files: FileStore): Promise<DynamicArchive | undefined> {
  const made = await filesOf(request, files);
  // A page beside it that differs in the extension alone would have the same address.
  for (const path of [request.site.archive.file, ...made.map(({ path }) => path)]) {
    if ((await files.stat(path)) !== undefined) return undefined;
  }
  return made.length === 0 ? undefined : { files: made };
}

async function filesOf(request: DynamicRequest, files: FileStore): Promise<DynamicArchive['files']> {
  const { site, title = site.archive.title } = request;
  const page = site.archive.file.replace(/\.\w+$/, '');
  const head = site.archive.newPage(title).trimEnd();
  switch (site.generator.id) {
    case 'jekyll':
      return [{ path: `${page}.html`, text: `${head}\n\n${JEKYLL}` }];
    case 'eleventy':
      return [{ path: `${page}.liquid`, text: eleventyPage(head, request.posts) }];
    case 'hugo':
      return hugoFiles(request, title, files);
    default:
      return [];
  }
}

/** HTML, so that no sign of a title is taken for Markdown. */
const JEKYLL = `{% assign years = site.posts | group_by_exp: "post", "post.date | date: '%Y'" %}
{% for year in years %}
<h2>{{ year.name }}</h2>
<ul>
  {% for post in year.items %}
  <li>
    <time datetime="{{ post.date | date: '%Y-%m-%d' }}">{{ post.date | date: '%b %-d' }}</time> ·
    <a href="{{ post.url | relative_url }}">{{ post.title | escape }}</a>
  </li>
  {% endfor %}
</ul>
{% endfor %}
`;

/** Tags that make the collection of all posts. Sources: Eleventy's documentation and its base blog. */
const COLLECTIONS = ['posts', 'post', 'blog', 'articles', 'article'];

/** Dates of Eleventy are in UTC, which its Liquid has to be told; its addresses are not encoded. */
function eleventyPage(head: string, posts: readonly Post[]): string {
  const collection = COLLECTIONS.find((name) => posts.some(({ tags }) => tags.includes(name))) ?? 'posts';
  return `${head.replace(/\n---$/, '\neleventyExcludeFromCollections: true\n---')}

{% assign year = "" %}
{% for post in collections.${collection} reversed %}
{% assign thisYear = post.date | date: "%Y", 0 %}
{% if thisYear != year %}
{% unless forloop.first %}</ul>{% endunless %}
<h2>{{ thisYear }}</h2>
<ul>
{% assign year = thisYear %}
{% endif %}
  <li>
    <time datetime="{{ post.date | date: "%Y-%m-%d", 0 }}">{{ post.date | date: "%b %-d", 0 }}</time> ·
    <a href="{{ post.url | url | replace: "%", "%25" }}">{{ post.data.title | default: post.fileSlug | escape }}</a>
  </li>
{% if forloop.last %}</ul>{% endif %}
{% endfor %}
`;
}

/** The page, and the layout that it names unless the site or its theme has one of that name. */
async function hugoFiles(request: DynamicRequest, title: string, files: FileStore): Promise<DynamicArchive['files']> {
  const { site } = request;
  const page = { path: site.archive.file, text: `---\ntitle: ${JSON.stringify(title)}\nlayout: archives\n---\n` };
  const layouts = layoutFolders(request);
  const has = async (name: string): Promise<boolean> => {
    for (const folder of layouts) {
      for (const path of [`${folder}/${name}`, `${folder}/_default/${name}`]) {
        if ((await files.stat(path)) !== undefined) return true;
      }
    }
    return false;
  };
  if (await has('archives.html')) return [page];
  const list = hugoList(sectionsOf(request));
  const layout = (await has('baseof.html')) ? `{{ define "main" }}\n${list}{{ end }}\n` : wholePage(list);
  return [page, { path: `${layouts[0]}/_default/archives.html`, text: layout }];
}

/** Sections of the posts that readers see, in the order of their names. */
function sectionsOf({ site, posts, nowMs }: DynamicRequest): readonly string[] {
  const listed = archivePosts({ site, posts, nowMs, page: site.archive.file }, []);
  const roots = site.contentRoots;
  const sections = listed.map((post) => (isAtRoot(post, roots) ? '' : (sectionOf(post, roots) ?? '')));
  return [...new Set(sections)].sort();
}

function isAtRoot({ path }: Post, roots: readonly string[]): boolean {
  return roots.some((root) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) === root);
}

function hugoList(sections: readonly string[]): string {
  const names = sections.map((name) => JSON.stringify(name)).join(' ');
  return `<h1>{{ .Title }}</h1>
{{ $posts := where (where site.RegularPages "Section" "in" (slice ${names})) "Layout" "ne" "archives" }}
{{ range $posts.GroupByDate "2006" }}
<h2>{{ .Key }}</h2>
<ul>
  {{ range .Pages }}
  <li>
    <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "Jan 2" }}</time> ·
    <a href="{{ .RelPermalink }}">{{ or .LinkTitle .File.ContentBaseName }}</a>
  </li>
  {{ end }}
</ul>
{{ end }}
`;
}

function wholePage(list: string): string {
  return `<!doctype html>
<html lang="{{ site.LanguageCode }}">
<head>
  <meta charset="utf-8">
  <title>{{ .Title }} · {{ site.Title }}</title>
</head>
<body>
${list}</body>
</html>
`;
}
