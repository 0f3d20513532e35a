/** What stands at the head of a document: values by key in lower case, several where a key stands on several lines. */
export interface Metadata {
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Line of each key, counted from 0. */
  readonly lines: ReadonlyMap<string, number>;
  /** Where the text begins: an offset. */
  readonly bodyStart: number;
}

/**
 * The head of a Markdown document: lines of `Key: value` up to the first empty one, with or without fences. It is no YAML:
 * quotes stay. Source: Python-Markdown `extensions/meta.py` (`MetaPreprocessor.run`).
 */
export function markdownMetadata(text: string): Metadata {
  const values = new Map<string, string[]>();
  const lines = new Map<string, number>();
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let key: string | undefined;
  for (let number = 0; at < text.length; number++) {
    const lineEnd = text.indexOf('\n', at);
    const next = lineEnd < 0 ? text.length : lineEnd + 1;
    const line = text.slice(at, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, '');
    if (number === 0 && /^-{3}(?:\s|$)/.test(line)) {
      at = next;
      continue;
    }
    if (line.trim() === '' || /^(?:-{3}|\.{3})(?:\s|$)/.test(line)) return { values, lines, bodyStart: next };
    const pair = /^ {0,3}([A-Za-z0-9_-]+):\s*([^]*)$/.exec(line);
    const more = /^ {4,}([^]*)$/.exec(line)?.[1];
    if (pair !== null) {
      key = (pair[1] ?? '').toLowerCase();
      const stated = values.get(key) ?? [];
      stated.push((pair[2] ?? '').trim());
      values.set(key, stated);
      if (!lines.has(key)) lines.set(key, number);
    } else if (more !== undefined && key !== undefined) values.get(key)?.push(more.trim());
    else break;
    at = next;
  }
  return { values, lines, bodyStart: at };
}

/** The head of a reStructuredText document: its title, and the fields behind it. Source: Pelican `readers.py`, RstReader. */
export function rstMetadata(text: string): Metadata {
  const values = new Map<string, string[]>();
  const lines = new Map<string, number>();
  const all = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [number, line] of all.entries()) {
    const title = line.trim();
    const under = all[number + 1] ?? '';
    if (!values.has('title') && title !== '' && isRule(under, title.length) && !isRule(line, 1)) {
      values.set('title', [title]);
      lines.set('title', number);
    }
    const field = /^:([^:\s][^:]*):\s*([^]*)$/.exec(line);
    if (field === null) continue;
    const key = (field[1] ?? '').toLowerCase();
    if (!values.has(key)) values.set(key, [(field[2] ?? '').trim()]);
    if (!lines.has(key)) lines.set(key, number);
  }
  return { values, lines, bodyStart: 0 };
}

function isRule(line: string, length: number): boolean {
  return line.length >= length && /^([!-/:-@[-`{-~])\1*\s*$/.test(line) && line.trim() !== '';
}

/** The head of an HTML document: its title and its named values. Source: Pelican `readers.py`, HTMLReader. */
export function htmlMetadata(text: string): Metadata {
  const values = new Map<string, string[]>();
  const head = text.slice(0, 50_000);
  const title = /<title[^>]{0,500}>([^<]{0,2000})<\/title/i.exec(head)?.[1];
  if (title !== undefined) values.set('title', [unescaped(title.trim())]);
  for (const [tag] of head.matchAll(/<meta\b[^>]{0,2000}>/gi)) {
    const name = attribute(tag, 'name')?.toLowerCase();
    const content = attribute(tag, 'content') ?? attribute(tag, 'contents');
    if (name === undefined || content === undefined) continue;
    const key = name === 'keywords' ? 'tags' : name;
    values.set(key, [...(values.get(key) ?? []), content]);
  }
  return { values, lines: new Map(), bodyStart: 0 };
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? undefined : unescaped(value);
}

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_entity, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
