import { parseJavaScriptDate } from '../../date/javascript';
import { parseJsYamlTimestamp } from '../../date/jsYaml';
import type { PostDate } from '../../date/postDate';
import { timeZone, utc, type Zone } from '../../date/zone';
import { Timestamp, type FrontMatterValue } from '../../frontMatter/frontMatter';
import { readGrayMatter } from '../../frontMatter/grayMatter';
import { outermost } from '../../paths';
import type { SourceFile } from '../../ports';
import type { Post } from '../../post';
import type { Problem } from '../../problems';
import type { Affected, Detection, FileRole, FolderEvidence, Generator, Site, SiteOptions } from '../../site';
import { compareText } from '../compareText';
import { contentTitle } from '../docusaurus/content';
import { fileProblems } from '../fileProblems';
import { fileReference } from '../references';
import { candidates, folderOf, isExternal, withoutBase } from '../sitePaths';
import { asList, asText, printed, valueOf } from '../values';
import { everydayAuthoring } from '../everydayAuthoring';
import { inSource, isConfigFile, readConfig, type VitePressConfig } from './config';

/** VitePress 1, whose blogs are pages that a loader of content collects. */
export const vitepress: Generator = {
  id: 'vitepress',
  name: 'VitePress',
  looksFor: ['.vitepress/'],
  detect,
  configure: async (files, options) => makeSite(await readConfig(files, options.overrides), options),
};

/** Most sites of VitePress are documentation without posts. */
async function detect({ names, files }: FolderEvidence): Promise<Detection | undefined> {
  if (!names.has('.vitepress')) return undefined;
  const config = await readConfig(files, {});
  const [own] = config.files.filter((path) => /^\.vitepress\/config/.test(path));
  for (const folder of config.folders) {
    const paths = await files.walk(folder, { prune: isPruned });
    const post = paths.find((path) => config.isPost(path));
    if (post !== undefined) return { confidence: 0.9, evidence: [own ?? '.vitepress/', folderOf(post)] };
  }
  return undefined;
}

function isPruned(folder: string): boolean {
  return /(?:^|\/)(?:node_modules|\.git|dist|\.vitepress|public)$/.test(folder);
}

function makeSite(config: VitePressConfig, { buildTimeZone, overrides }: SiteOptions): Site {
  const zone = timeZone(overrides.timeZone ?? buildTimeZone) ?? utc;
  const role = (path: string): FileRole => {
    if (isConfigFile(path)) return 'config';
    return config.isPost(path) ? 'post' : 'other';
  };
  return {
    generator: vitepress,
    title: config.title,
    basePath: config.base,
    baseUrl: config.origin === undefined ? undefined : config.origin + config.base,
    timeZone: zone.id,
    timeZoneSource: overrides.timeZone === undefined ? 'machine' : 'setting',
    configFiles: config.files,
    problems: [],
    contentRoots: outermost(config.folders),
    draftsFolder: undefined,
    isPruned,
    role,
    toPost: (file) => readPost(file, config, zone),
    affects: (path): Affected => {
      const meaning = role(path);
      if (meaning === 'config') return { kind: 'site' };
      return { kind: meaning === 'post' ? 'post' : 'nothing' };
    },
    compare: newestFirst,
    authoring: everydayAuthoring('VitePress', config.sourceFolder === '' ? 'posts' : `${config.sourceFolder}/posts`, {
      draft: undefined,
    }),
    // Source: VitePress `markdown/plugins/link.ts`: `.md` becomes the address, the base path is added.
    reference: ({ path }) => fileReference(path, config.sourceFolder, (inner) => `/${inner}`),
    archive: {
      file: config.sourceFolder === '' ? 'archive.md' : `${config.sourceFolder}/archive.md`,
      title: 'Archive',
      newPage: (title) => `---\ntitle: ${JSON.stringify(title)}\n---\n`,
    },
    markup: {
      dialect: 'vitepress',
      tags: 'none',
      resolve: (from, target) => resolveTarget(config, from, target),
      variables: { markdown: config.markdown, cleanUrls: config.ending === '', base: config.base },
      content: ({ text }) => {
        const { data, block } = readGrayMatter(text, 'VitePress');
        return { data, bodyStart: block?.end ?? 0 };
      },
    },
  };
}

/** A page as the loader of content gives it. Source: VitePress `contentLoader.ts`. */
function readPost(file: SourceFile, config: VitePressConfig, zone: Zone): Post {
  const frontMatter = readGrayMatter(file.text, 'VitePress');
  const { data } = frontMatter;
  const page = inSource(config.sourceFolder, file.path).replace(/(^|\/)index\.md$/, '$1');
  const stem = page.replace(/\.md$/, '').replace(/\/$/, '');
  const title = printed(valueOf(data, 'title'));
  const written = valueOf(data, 'date');
  const date = written === undefined || written === null ? undefined : parsed(written, zone);
  const isDraft = valueOf(data, 'draft') === true;
  const problems: Problem[] = [...frontMatter.problems, ...fileProblems(file)];
  if (written !== undefined && written !== null && date === undefined) {
    const problem: Problem = { code: 'date.unreadable', args: [printed(written) ?? ''], severity: 'warning' };
    const range = frontMatter.locate('date')?.value;
    problems.push(range === undefined ? problem : { ...problem, range });
  }
  const heading = title === undefined ? contentTitle(file.text.slice(frontMatter.block?.end ?? 0)) : undefined;
  return {
    path: file.path,
    title,
    label: oneOf(title, heading) ?? (stem.slice(stem.lastIndexOf('/') + 1) || file.path),
    date,
    dateSource: date === undefined ? 'none' : 'frontMatter',
    ...(written === undefined || written === null ? {} : { dateText: printed(written) ?? '' }),
    visibility: isDraft ? 'draft' : 'published',
    ...(isDraft && !config.hasDrafts ? { isPublishedDraft: true } : {}),
    slug: stem,
    url: `${config.base}/${page.replace(/\.md$/, config.ending)}`,
    tags: textsOf(valueOf(data, 'tags')),
    categories: textsOf(valueOf(data, 'categories') ?? valueOf(data, 'category')),
    description: printed(valueOf(data, 'description')),
    language: asText(valueOf(data, 'lang')),
    weight: 0,
    problems,
  };
}

function oneOf(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.map((text) => text?.trim()).find((text) => text !== undefined && text !== '');
}

/** What `new Date(…)` in the code of sites makes of a value: texts without an offset are of the zone of the build machine. */
function parsed(value: FrontMatterValue, zone: Zone): PostDate | undefined {
  if (value instanceof Timestamp) return parseJsYamlTimestamp(value.text);
  if (typeof value === 'number') return { kind: 'instant', epochMs: value, offsetMinutes: 0 };
  return typeof value === 'string' ? parseJavaScriptDate(value, zone) : undefined;
}

function textsOf(value: FrontMatterValue | undefined): string[] {
  const list = Array.isArray(value) ? asList(value) : [value];
  return list.flatMap((item) => printed(item) ?? []);
}

/** Sites sort in their own code, nearly always by date, newest first. Undated last. */
function newestFirst(a: Post, b: Post): number {
  const byDate = (b.date?.epochMs ?? -Infinity) - (a.date?.epochMs ?? -Infinity);
  return byDate < 0 || byDate > 0 ? byDate : compareText(a.path, b.path);
}

/** A relative target stands beside the file; an address from the root is a public file or a page. */
function resolveTarget({ base, sourceFolder }: VitePressConfig, from: string, target: string): readonly string[] {
  if (isExternal(target) || target === '') return [];
  const pages = (path: string): string[] => {
    const bare = path.replace(/\.html$/, '').replace(/\/$/, '');
    return /\.[a-z]\w*$/i.test(bare) ? [] : [`${bare}.md`, `${bare}/index.md`];
  };
  if (!target.startsWith('/')) return candidates([folderOf(from) + target, ...pages(folderOf(from) + target)]);
  const path = withoutBase(base, target);
  return candidates([`${sourceFolder}/public${path}`, `${sourceFolder}${path}`, ...pages(`${sourceFolder}${path}`)]);
}
