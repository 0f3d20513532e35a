import { timeZone, utc } from '../../date/zone';
import { outermost } from '../../paths';
import type { Post } from '../../post';
import type { Affected, Detection, FileRole, FolderEvidence, Generator, Site, SiteOptions } from '../../site';
import { compareText } from '../compareText';
import { everydayAuthoring } from '../everydayAuthoring';
import { fileReference } from '../references';
import { candidates, folderOf, isExternal, withoutBase } from '../sitePaths';
import { CONFIG_FILES, readConfig, type QuartoConfig } from './config';
import { quartoFrontMatter, readQuartoFrontMatter } from './frontMatter';
import { findListingPages, isDocument, mayHoldListing, type SortKey } from './listings';
import { DirectoryMetadata, isMetadata } from './metadata';
import { readPost } from './post';

/** Quarto 1.5 websites, as far as their listings go; by its sources and its documentation. */
export const quarto: Generator = {
  id: 'quarto',
  name: 'Quarto',
  looksFor: ['_quarto.yml', 'listing: in index.qmd'],
  detect,
  configure: async (files, options) => makeSite(await readConfig(files, options.overrides), options),
};

/** A project without a listing is a book or documentation. */
async function detect({ names, files }: FolderEvidence): Promise<Detection | undefined> {
  const config = CONFIG_FILES.find((name) => names.has(name));
  if (config === undefined) return undefined;
  const pages = await findListingPages(files);
  if (pages.length === 0) return undefined;
  return { confidence: 0.95, evidence: [config, ...pages.map(({ path }) => `listing: in ${path}`)] };
}

function makeSite(config: QuartoConfig, { overrides, buildTimeZone }: SiteOptions): Site {
  const zone = timeZone(overrides.timeZone ?? buildTimeZone) ?? utc;
  const metadata = new DirectoryMetadata();
  const listings = config.pages.flatMap((page) => page.listings);
  const role = (path: string): FileRole => {
    if (CONFIG_FILES.some((name) => name === path) || config.pages.some((page) => page.path === path)) return 'config';
    if (isMetadata(path)) return 'data';
    return listings.some((listing) => listing.holds(path)) ? 'post' : 'other';
  };
  return {
    generator: quarto,
    title: config.title,
    basePath: config.base,
    baseUrl: config.origin === undefined ? undefined : config.origin + config.base,
    timeZone: zone.id,
    timeZoneSource: overrides.timeZone === undefined ? 'machine' : 'setting',
    configFiles: config.files,
    problems: config.problems,
    // Folders above those of the posts may give them values.
    contentRoots: outermost(listings.flatMap(({ folders }) => folders.map((folder) => folder.split('/')[0] ?? ''))),
    draftsFolder: undefined,
    isPruned: (folder) =>
      folder === config.outputFolder || /(?:^|\/)(?:[._][^/]*|node_modules|renv|packrat|venv|env)$/.test(folder),
    role,
    toPost: (file, context) => readPost(file, metadata.valuesFor(file.path, context), config, zone),
    dataProblems: (file) => metadata.problemsOf(file),
    affects: (path): Affected => {
      // Any document at these places may become a listing, or stop being one.
      if (role(path) === 'config' || mayHoldListing(path)) return { kind: 'site' };
      if (isMetadata(path)) return { kind: 'subtree', folder: folderOf(path).slice(0, -1) };
      return { kind: role(path) === 'post' ? 'post' : 'nothing' };
    },
    compare: inOrder(listings[0]?.sort ?? []),
    authoring: everydayAuthoring('Quarto', listings[0]?.folders[0] ?? 'posts', {
      dialect: quartoFrontMatter,
      dateKeys: ['date'],
    }),
    // Source: Quarto `project-resolve`: links to documents become links to what they are rendered to.
    reference: ({ path }) => fileReference(path, '', (inner) => `/${inner}`),
    archive: {
      file: 'archive.md',
      title: 'Archive',
      newPage: (title) => `---\ntitle: ${JSON.stringify(title)}\n---\n`,
    },
    markup: {
      dialect: 'quarto',
      tags: 'none',
      resolve: (from, target) => resolveTarget(config, from, target),
      variables: {},
      content: ({ text }) => {
        const { data, block } = readQuartoFrontMatter(text);
        return { data, bodyStart: block?.end ?? 0 };
      },
    },
  };
}

type Value = string | number | undefined;

/** What a listing sorts by; by its title where it says nothing. Source: Quarto `website-listing-read.ts` (`hydrateListing`). */
function inOrder(sort: readonly SortKey[]): (a: Post, b: Post) => number {
  const keys = sort.length > 0 ? sort : [{ field: 'title', isDescending: false }];
  return (a, b) => {
    for (const { field, isDescending } of keys) {
      const order = compareValues(valueIn(a, field), valueIn(b, field));
      if (order !== 0) return isDescending ? -order : order;
    }
    return compareText(a.path, b.path);
  };
}

function valueIn(post: Post, field: string): Value {
  switch (field) {
    case 'date':
      return post.date?.epochMs;
    case 'title':
      return post.title;
    case 'filename':
      return post.path.slice(post.path.lastIndexOf('/') + 1);
    case 'description':
      return post.description;
    default:
      return undefined;
  }
}

/** What has no value stands behind all that have one. Source: lodash `_compareAscending.js`. */
function compareValues(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

/** Targets are relative to the file or to the project; documents may be named by their pages. */
function resolveTarget({ base }: QuartoConfig, from: string, target: string): readonly string[] {
  if (isExternal(target) || target === '') return [];
  const path = target.startsWith('/') ? withoutBase(base, target) : folderOf(from) + target;
  const stem = path.replace(/(?:\.html|\/)$/, '');
  const documents = isDocument(path) || /\.\w+$/.test(stem) ? [] : [`${stem}.qmd`, `${stem}.md`, `${stem}/index.qmd`];
  return candidates([path, ...documents]);
}
