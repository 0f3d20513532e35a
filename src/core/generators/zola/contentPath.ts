import { isBelow } from '../../paths';
import type { ZolaConfig } from './config';

/** What the path of a page says. Source: Zola `file_info.rs`. */
export interface ContentPath {
  /** The folders of its address; that of a page bundle is not among them. */
  readonly folders: readonly string[];
  /** The folders that it lies in, from the content folder down: each may hold the page of a section. */
  readonly above: readonly string[];
  /** The folder of the section that it belongs to. */
  readonly sectionFolder: string;
  /** Name of the file, without its extension and the code of a language. */
  readonly name: string;
  /** What becomes of it without a slug: the name, or that of the folder of a bundle. */
  readonly slugSource: string;
  readonly isBundle: boolean;
  readonly language: string;
  /** What stands where the code of a language would, if the configuration has no such language. */
  readonly unknownLanguage: string | undefined;
}

export function parsePath(path: string, config: ZolaConfig): ContentPath {
  const root = config.contentFolders.find((folder) => isBelow(folder, path)) ?? '';
  const folders = path.slice(root === '' ? 0 : root.length + 1).split('/');
  const stem = (folders.pop() ?? '').replace(/\.md$/, '');
  const above = folders.map((_, index) => joined(root, folders.slice(0, index + 1)));
  const { name, language, unknownLanguage } = languageOf(stem, config);
  const isBundle = folders.length > 0 && stem.split('.')[0] === 'index';
  const folder = folders.at(-1) ?? root;
  const own = isBundle ? folders.slice(0, -1) : folders;
  return {
    folders: own,
    above: [root, ...above],
    sectionFolder: joined(root, own),
    name,
    slugSource: name === 'index' ? folder : name,
    isBundle,
    language,
    unknownLanguage,
  };
}

function joined(root: string, folders: readonly string[]): string {
  return [root, ...folders].filter((part) => part !== '').join('/');
}

type Named = Pick<ContentPath, 'name' | 'language' | 'unknownLanguage'>;

/** Where there are languages, what follows the first dot is one. Source: Zola `file_info.rs` (`find_language`). */
function languageOf(stem: string, { defaultLanguage, otherLanguages }: ZolaConfig): Named {
  const dot = stem.indexOf('.');
  const code = stem.slice(dot + 1);
  const plain = { name: stem, language: defaultLanguage, unknownLanguage: undefined };
  if (otherLanguages.size === 0 || dot < 0 || code === defaultLanguage) return plain;
  if (!otherLanguages.has(code)) return { ...plain, unknownLanguage: code };
  return { name: stem.slice(0, dot), language: code, unknownLanguage: undefined };
}
