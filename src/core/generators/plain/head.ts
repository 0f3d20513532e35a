import { jsonFence, scriptFence, tomlFence, yamlFence } from '../../frontMatter/fences';
import type { FrontMatter, FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { psych } from '../../frontMatter/psych';
import { readFrontMatter, valueOf, type FrontMatterDialect } from '../../frontMatter/read';
import { YamlReader } from '../../frontMatter/yaml';
import { rangeAt } from '../../text';
import { readKeyLines } from './keyLines';

const dialect: FrontMatterDialect = {
  generator: 'Markdown',
  fences: [scriptFence, yamlFence, tomlFence, jsonFence],
  readers: { yaml: new YamlReader(psych) },
};

/** What stands at the head of a text, in whatever form. */
export type Head = Pick<FrontMatter, 'data' | 'problems' | 'locate'> & {
  /** Where the text below it begins: a UTF-16 offset. */
  readonly bodyStart: number;
};

/** Reads front matter between fences, lines of keys without any, or the directive that makes a post of a Sphinx document. */
export function readHead(text: string): Head {
  const frontMatter = readFrontMatter(text, dialect);
  const { block, data, problems, locate } = frontMatter;
  if (block !== undefined || problems.length > 0) {
    const directive = valueOfKey(data, 'date') === undefined ? readDirective(text) : undefined;
    return {
      data: directive === undefined ? data : { ...directive.data, ...data },
      problems,
      bodyStart: block?.end ?? 0,
      locate: (key) => locate(key) ?? directive?.locate(key),
    };
  }
  const lines = readKeyLines(text);
  if (lines !== undefined) return { data: lines.data, problems, bodyStart: lines.end, locate: lines.locate };
  return readDirective(text) ?? { data, problems, bodyStart: 0, locate };
}

/** The date and the options of the directive `post`. Source: ABlog `post.py`, PostDirective. */
function readDirective(text: string): Head | undefined {
  if (!text.includes('{post}')) return undefined;
  const match = /^(?:`{3,}|:{3,})\{post\}[ \t]*(.*)((?:\r?\n:[\w-]+:.*)*)/m.exec(text);
  if (match === null) return undefined;
  const date = (match[1] ?? '').trim();
  const options = [...(match[2] ?? '').matchAll(/:([\w-]+):[ \t]*(.*)/g)].map(
    ([, key = '', value = '']): [string, FrontMatterValue] => [key, value.trim()],
  );
  const data: FrontMatterData = { ...Object.fromEntries(options), ...(date === '' ? {} : { date }) };
  const start = match.index + match[0].indexOf('{post}');
  const range = rangeAt(text, start, start + '{post}'.length);
  return {
    data,
    problems: [],
    bodyStart: 0,
    locate: (key) => (key === 'date' ? { key: range, value: range } : undefined),
  };
}

/** The key that is meant by a name, whatever its case and however its words are joined: `pub_date` and `pubDate` are one. */
export function keyOf(data: FrontMatterData, name: string): string | undefined {
  if (Object.hasOwn(data, name)) return name;
  return Object.keys(data).find((key) => key.replace(/[-_ ]/g, '').toLowerCase() === name);
}

/** The value of the key that is meant by a name in lower case. */
export function valueOfKey(data: FrontMatterData, name: string): FrontMatterValue | undefined {
  const key = keyOf(data, name);
  return key === undefined ? undefined : valueOf(data, key);
}
