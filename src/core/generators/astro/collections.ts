import type { FrontMatterValue } from '../../frontMatter/frontMatter';
import { innerPath } from '../../paths';
import type { FileStore } from '../../ports';
import { globPattern } from '../globPattern';
import { Program } from '../program/program';
import { cleanPath } from '../sitePaths';
import { asText, asTexts, valueOf } from '../values';

/** A set of files that hold posts. */
export interface Collection {
  readonly name: string;
  /** Folder relative to the root, without a slash at its end. */
  readonly base: string;
  readonly isIncluded: (name: string) => boolean;
  /** The keys that its schema takes for dates; empty where that is not said. */
  readonly dateKeys: readonly string[];
  /** True for Markdown in the folder of pages, whose address is its path. */
  readonly isOfPages: boolean;
}

/** True for a path in a folder that would be a collection by its name, if it were there, and for that folder and those above. */
export function mayBeCollection(path: string, sourceFolder: string): boolean {
  if (path === sourceFolder) return true;
  const [parent = '', name] = innerPath(sourceFolder, path)?.split('/') ?? [];
  return /^(?:content|pages)$/.test(parent) && (name === undefined || POST_NAMES.test(name));
}

/** Names of collections that hold posts by custom. */
const POST_NAMES = /^(?:blogs?|posts?|blog-?posts?|articles?|writings?|journal|news|notes|essays?)$/i;
const MARKDOWN = ['**/*.{md,mdx,markdown,mdoc}'];

/**
 * The collections of posts: those of the folders that the user names, those that the configuration of content defines and that
 * are named like posts, else folders of such names. Source: Astro `content/loaders/glob.ts`, `content/utils.ts`.
 */
export async function readCollections(
  files: FileStore,
  config: string | undefined,
  sourceFolder: string,
  contentFolders: readonly string[] | undefined,
): Promise<readonly Collection[]> {
  if (contentFolders?.length) return contentFolders.map((base) => collection(base, base, MARKDOWN));
  const defined = config === undefined ? [] : definedCollections(new Program(config), `${sourceFolder}/content`);
  const named = defined.filter(({ name }) => POST_NAMES.test(name));
  const found = named.length > 0 ? named : defined.filter(({ dateKeys }) => dateKeys.length > 0);
  if (found.length > 0) return [...found, ...(await folderCollections(files, `${sourceFolder}/pages`, true))];
  return [
    ...(defined.length > 0 ? [] : await folderCollections(files, `${sourceFolder}/content`, false)),
    ...(await folderCollections(files, `${sourceFolder}/pages`, true)),
  ];
}

function collection(
  name: string,
  base: string,
  patterns: readonly string[],
  dateKeys: readonly string[] = [],
): Collection {
  const matchers = patterns.filter((pattern) => !pattern.startsWith('!')).map((pattern) => globPattern(pattern));
  const excluded = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => globPattern(pattern.slice(1)));
  return {
    name,
    base: cleanPath(base),
    isIncluded: (path) => matchers.some((matches) => matches(path)) && !excluded.some((matches) => matches(path)),
    dateKeys,
    isOfPages: false,
  };
}

const DEFINITION = /(?:\b(?:const|let|var)\s+(\w+)\s*=|["']?(?<![\w-])([\w-]+)["']?\s*:)\s*defineCollection\s*\(/g;

function definedCollections(program: Program, contentFolder: string): Collection[] {
  const starts = [...program.text.matchAll(DEFINITION)];
  const aliases = exportedNames(program.text);
  return starts.flatMap((start, index) => {
    const body = program.text.slice(start.index, starts[index + 1]?.index ?? program.text.length);
    const variable = start[1] ?? start[2] ?? '';
    const name = aliases.get(variable) ?? variable;
    const dateKeys = [...body.matchAll(/["']?(?<!\w)(\w+)["']?\s*:\s*z\s*\.(?:coerce\s*\.)?\s*date\s*\(/g)].map(
      ([, key = '']) => key,
    );
    const loader = /\bglob\s*\(\s*(?=\{)/.exec(body);
    if (loader !== null) {
      const options = program.objectAt(start.index + loader.index + loader[0].length);
      return [
        collection(name, asText(valueOf(options, 'base')) ?? '', patternsOf(valueOf(options, 'pattern')), dateKeys),
      ];
    }
    // A loader of its own reads what is not known here; without one, it is a folder of the name.
    if (/\bloader\s*:|\btype\s*:\s*["']data["']/.test(body)) return [];
    return [
      collection(name, `${contentFolder}/${name}`, ['**/*.{md,mdx,markdown,mdoc}', '!**/_*', '!**/_*/**'], dateKeys),
    ];
  });
}

function patternsOf(value: FrontMatterValue | undefined): readonly string[] {
  const text = asText(value);
  const patterns = text === undefined ? asTexts(value) : [text];
  return patterns.length > 0 ? patterns : MARKDOWN;
}

/** The names under which variables are exported as collections. */
function exportedNames(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const inner = /\bcollections\s*(?::[^={]{1,100})?=\s*\{([^{}]*)\}/.exec(text)?.[1] ?? '';
  for (const [, name = '', variable] of inner.matchAll(/["']?(?<![\w-])([\w-]+)["']?\s*(?::\s*(\w+)\s*)?(?:,|$)/g)) {
    names.set(variable ?? name, name);
  }
  return names;
}

async function folderCollections(files: FileStore, parent: string, isOfPages: boolean): Promise<Collection[]> {
  const entries = await files.list(parent);
  return entries
    .filter(({ name, kind }) => kind === 'folder' && POST_NAMES.test(name))
    .map(({ name }) => ({
      ...collection(name, `${parent}/${name}`, ['**/*.{md,mdx,markdown}', '!**/_*', '!**/_*/**']),
      isOfPages,
    }));
}
