import { parseTree } from 'jsonc-parser';
import { asJsonObject, LONGEST_HEAD } from './blocks';
import type { FrontMatterFormat } from './frontMatter';
import { yamlEntries, type YamlEntry } from './yaml';

/** Where a key of the top level stands in the content of a block; the last one where it stands twice. */
export function locateKey(format: FrontMatterFormat, content: string, key: string): YamlEntry | undefined {
  return entriesOf(format, content).findLast((entry) => entry.key === key);
}

/** The keys of the top level of a block's content, in their order; none of one that is too long to be read. */
export function entriesOf(format: FrontMatterFormat, content: string): readonly YamlEntry[] {
  if (content.length > LONGEST_HEAD) return [];
  switch (format) {
    case 'yaml':
      return yamlEntries(content);
    case 'toml':
      return tomlEntries(content);
    case 'json':
      return jsonEntries(content);
    case 'script':
      return [];
  }
}

function jsonEntries(content: string): readonly YamlEntry[] {
  const entries: YamlEntry[] = [];
  const text = asJsonObject(content);
  const shift = text.length > content.length ? 1 : 0;
  for (const property of parseTree(text)?.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) continue;
    entries.push({
      key: String(key.value),
      keyStart: key.offset - shift,
      keyEnd: key.offset - shift + key.length,
      valueStart: value.offset - shift,
      valueEnd: value.offset - shift + value.length,
    });
  }
  return entries;
}

const TOML_KEY = /[ \t]*([\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')[ \t]*=[ \t]*/y;
/** Strings of four kinds, comments, and any other character alone. */
const TOML_TOKEN =
  /"""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}|'''(?:[^']|'(?!''))*'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|[\s\S]/y;

/** The keys above the first table header; keys with dots are left out. */
function tomlEntries(content: string): readonly YamlEntry[] {
  const entries: YamlEntry[] = [];
  let lineStart = 0;
  while (lineStart < content.length) {
    if (/^[ \t]*\[/.test(content.slice(lineStart, lineStart + 200))) break;
    TOML_KEY.lastIndex = lineStart;
    const match = TOML_KEY.exec(content);
    const valueStart = lineStart + (match?.[0].length ?? 0);
    const { valueEnd, lineEnd } = endOfTomlValue(content, valueStart);
    if (match?.[1] !== undefined) {
      const keyStart = content.indexOf(match[1], lineStart);
      const key = match[1].replace(/^(["'])(.*)\1$/, '$2');
      entries.push({ key, keyStart, keyEnd: keyStart + match[1].length, valueStart, valueEnd });
    }
    lineStart = lineEnd + 1;
  }
  return entries;
}

function endOfTomlValue(content: string, start: number): { valueEnd: number; lineEnd: number } {
  let depth = 0;
  let valueEnd = start;
  TOML_TOKEN.lastIndex = start;
  for (let match = TOML_TOKEN.exec(content); match !== null; match = TOML_TOKEN.exec(content)) {
    const token = match[0];
    if (token === '\n' && depth <= 0) return { valueEnd, lineEnd: match.index };
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (!token.startsWith('#') && token.trim() !== '') valueEnd = TOML_TOKEN.lastIndex;
  }
  return { valueEnd, lineEnd: content.length };
}
