import { addAttributes, type AttributeList } from '../attributes';
import { BLOCK_ATTRIBUTES, isBlockTag } from '../patterns';

const ATTRIBUTES = /^\s*\{:(?!(?:\w[\w-]*)?:|\/)((?:\\\}|[^}])+)\}\s*/;
const ONLY_ATTRIBUTES = /^(?:\s*\{:(?!(?:\w[\w-]*)?:|\/)(?:\\\}|[^}])+\}\s*)?\s*$/;

/** What the first line of an item says about the lines below it. Source: kramdown `list.rb` (`parse_first_list_line`). */
export interface ItemShape {
  /** The first line without the marker and the white space behind it. */
  readonly text: string;
  /** Columns that the content is indented by. */
  readonly indentation: number;
}

/** @param marker the marker with the white space before it · @param rest the line behind it */
export function itemShape(marker: string, rest: string): ItemShape {
  if (ONLY_ATTRIBUTES.test(rest)) return { text: rest.trimStart(), indentation: 4 };
  let content = rest;
  for (let tabs = /^( *)(\t+)/.exec(content); tabs !== null; tabs = /^( *)(\t+)/.exec(content)) {
    const [all, spaces = '', run = ''] = tabs;
    const width = 4 - ((spaces.length + marker.length) % 4) + (run.length - 1) * 4;
    content = spaces + ' '.repeat(width) + content.slice(all.length);
  }
  const lead = /^ */.exec(content)?.[0].length ?? 0;
  return { text: content.trimStart(), indentation: marker.length + lead };
}

/** Takes attributes off the start of an item's text. */
export function takeAttributes(text: string, attributes: AttributeList): string {
  const match = ATTRIBUTES.exec(text);
  if (match === null) return text;
  addAttributes(attributes, match[1] ?? '');
  return text.slice(match[0].length);
}

/** A line that belongs to an item because it is indented far enough. */
export function isContent(line: string, indentation: number): boolean {
  const blocks = Math.floor(indentation / 4);
  const pattern = `^(?:(?:\\t| {4}){${blocks}} {${indentation % 4}}|(?:\\t| {4}){${blocks + 1}}).*\\S`;
  return new RegExp(pattern).test(line);
}

/** A line that belongs to an item although it is not. */
export function isLazyContent(line: string, indentation: number): boolean {
  if (line.trim() === '') return false;
  const lead = /^ */.exec(line)?.[0].length ?? 0;
  const isNear = lead <= Math.min(indentation, 3);
  return !isNear || (!BLOCK_ATTRIBUTES.test(line) && !isBlockTag(line));
}

/** A line of an item without its indentation, and whether it had all of it. */
export function withoutIndentation(line: string, indentation: number): { text: string; isIndented: boolean } {
  const spaced = line.replace(/^\t+/, (tabs) => ' '.repeat(4 * tabs.length));
  const isIndented = spaced.startsWith(' '.repeat(indentation));
  return { text: isIndented ? spaced.slice(indentation) : spaced, isIndented };
}
