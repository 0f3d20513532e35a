import type { FrontMatter, FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { jsonFence, linesFence, type FenceRule } from '../../frontMatter/fences';
import { goccy } from '../../frontMatter/goccy';
import { readFrontMatter, type FrontMatterDialect } from '../../frontMatter/read';
import { YamlReader } from '../../frontMatter/yaml';
import type { Problem } from '../../problems';
import { rangeAt } from '../../text';
import { fromEntries } from './values';

/** White space may stand before the first fence. Source: Hugo `pagelexer_intro.go` (`lexIntroSection`). */
function behindWhiteSpace(rule: FenceRule): FenceRule {
  return { format: rule.format, find: (text, start) => rule.find(text, contentStart(text, start)) };
}

/** A fence opens by its three characters alone, whatever follows, and a line that starts with them closes it. */
export const hugoFrontMatter: FrontMatterDialect = {
  generator: 'Hugo',
  fences: [
    linesFence('yaml', /---(?:\r?\n)?/, /^---(?:\r?\n)?/, '---'),
    linesFence('toml', /\+\+\+(?:\r?\n)?/, /^\+\+\+(?:\r?\n)?/, '+++'),
    jsonFence,
  ].map(behindWhiteSpace),
  readers: { yaml: new YamlReader(goccy) },
};

/** Where the first character that is no white space stands. */
function contentStart(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

/** The front matter of a file as Hugo reads it, with what Hugo would stop at as problems. */
export function readHugoFrontMatter(text: string): FrontMatter {
  const start = contentStart(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  if (text.startsWith('#+', start)) return orgFrontMatter(text.slice(start));
  const frontMatter = readFrontMatter(text, hugoFrontMatter);
  if (frontMatter.block !== undefined && frontMatter.problems.length === 0) return frontMatter;
  const problems = frontMatter.problems.map(asFatal);
  if (frontMatter.block === undefined && problems.length === 0) problems.push(...delimiterProblems(text, start));
  return { ...frontMatter, problems };
}

/** Hugo stops at a key that stands twice. */
function asFatal(problem: Problem): Problem {
  if (problem.code !== 'frontMatter.duplicateKey') return problem;
  return { ...problem, code: 'frontMatter.duplicateFatal', severity: 'error' };
}

/** Source: Hugo `pagelexer_intro.go`: a first `-`, `+` or `{` must open front matter, and front matter must end. */
function delimiterProblems(text: string, start: number): Problem[] {
  const first = text.charAt(start);
  if (first !== '-' && first !== '+' && first !== '{') return [];
  const fence = first.repeat(3);
  const lineEnd = text.indexOf('\n', start);
  const range = rangeAt(text, start, lineEnd < 0 ? text.length : lineEnd);
  if (text.startsWith(fence, start) && first !== '{') {
    return [{ code: 'frontMatter.unclosed', args: [fence], severity: 'error', range }];
  }
  return [{ code: 'frontMatter.firstLine', args: ['Hugo', first], severity: 'error', range }];
}

/** The keywords at the head of an Org document. Source: Hugo `metadecoders/decoder.go` (`unmarshalORG`). */
function orgFrontMatter(text: string): FrontMatter {
  const values = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    if (!line.startsWith('#+')) break;
    const match = /^#\+([^:\s]+):(.*)$/.exec(line);
    if (match === null) continue;
    const [key, value] = [(match[1] ?? '').toLowerCase(), (match[2] ?? '').trim()];
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  const data = fromEntries([...values].map(([key, texts]) => orgEntry(key, texts)));
  return { block: undefined, data, isReadable: true, problems: [], locate: () => undefined };
}

const ORG_DATES = new Set(['date', 'lastmod', 'publishdate', 'expirydate']);

function orgEntry(key: string, texts: readonly string[]): [string, FrontMatterValue] {
  const [first = ''] = texts;
  if (key.endsWith('[]')) return [key.slice(0, -2), first.split(/\s+/).filter((word) => word !== '')];
  if (texts.length > 1) return [key, texts];
  return [key, ORG_DATES.has(key) ? (/[<[](\d{4}-\d{2}-\d{2}) [^>\]]{0,200}[>\]]/.exec(first)?.[1] ?? first) : first];
}

/**
 * The values of a page: its own front matter, and behind it what sections and the configuration cascade down to it.
 * Keys are looked up in lower case.
 */
export class Fields {
  readonly #own = new Map<string, { readonly key: string; readonly value: FrontMatterValue }>();
  #inherited: ReadonlyMap<string, FrontMatterValue> | undefined;

  constructor(data: FrontMatterData) {
    for (const key of Object.keys(data)) this.#own.set(key.toLowerCase(), { key, value: data[key] ?? null });
  }

  /** @param values by keys in lower case */
  inherit(values: ReadonlyMap<string, FrontMatterValue>): void {
    this.#inherited = values;
  }

  has(key: string): boolean {
    return this.#own.has(key) || this.#inherited?.has(key) === true;
  }

  get(key: string): FrontMatterValue | undefined {
    const own = this.#own.get(key);
    return own === undefined ? this.#inherited?.get(key) : own.value;
  }

  /** The key as it is written in the front matter; undefined where it does not stand there. */
  written(key: string): string | undefined {
    return this.#own.get(key)?.key;
  }
}
