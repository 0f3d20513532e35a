import type { FrontMatterBlock, FrontMatterFormat } from './frontMatter';

/** One way of setting front matter apart from the body. */
export interface FenceRule {
  readonly format: FrontMatterFormat;
  /**
   * Finds the block at the start of a text.
   * @param start offset behind the BOM, if there is one
   * @returns undefined where the text does not start so; `unclosed` where it does, but no end follows
   */
  readonly find: (text: string, start: number) => FrontMatterBlock | { readonly unclosed: string } | undefined;
}

/**
 * A block between two lines.
 * @param opening matches the whole opening line at its start (sticky, line end included)
 * @param closing matches a closing line (multiline, global)
 * @param fence the closing line as an author would write it
 */
export function linesFence(format: FrontMatterFormat, opening: RegExp, closing: RegExp, fence: string): FenceRule {
  const open = new RegExp(opening.source, 'y');
  const close = new RegExp(closing.source, 'gm');
  return {
    format,
    find: (text, start) => {
      open.lastIndex = start;
      const first = open.exec(text);
      if (first === null) return undefined;
      const contentStart = start + first[0].length;
      close.lastIndex = contentStart;
      const last = close.exec(text);
      if (last === null) return { unclosed: fence };
      return { format, start, contentStart, contentEnd: last.index, end: last.index + last[0].length };
    },
  };
}

/**
 * Jekyll's YAML block: `---`, spaces allowed behind it, up to `---` or `...`.
 * Source: Jekyll `document.rb`, YAML_FRONT_MATTER_REGEXP. `----` opens nothing.
 */
export const jekyllFence: FenceRule = linesFence(
  'yaml',
  /---[^\S\n]*\r?\n/,
  /^(?:---|\.\.\.)[^\S\n]*(?:\n|$(?![\s\S]))/,
  '---',
);

/** The everyday fences: `---` for YAML, `+++` for TOML, and a JSON object at the very start. */
export const yamlFence: FenceRule = jekyllFence;
export const tomlFence: FenceRule = linesFence(
  'toml',
  /\+\+\+[^\S\n]*\r?\n/,
  /^\+\+\+[^\S\n]*(?:\n|$(?![\s\S]))/,
  '+++',
);

/** `---js` and its like: a program in the place of data. It is recognised, and never run. */
export const scriptFence: FenceRule = linesFence(
  'script',
  /---(?:js|javascript|coffee)[^\S\n]*\r?\n/,
  /^---[^\S\n]*(?:\n|$(?![\s\S]))/,
  '---',
);

/** A JSON object that starts the text and is followed by a line end. */
export const jsonFence: FenceRule = {
  format: 'json',
  find: (text, start) => {
    if (!/^\{\s*["}]/.test(text.slice(start, start + 200))) return undefined;
    const end = endOfObject(text, start);
    if (end === undefined) return { unclosed: '}' };
    const lineEnd = /^[^\S\n]*\n?/.exec(text.slice(end))?.[0].length ?? 0;
    return { format: 'json', start, contentStart: start, contentEnd: end, end: end + lineEnd };
  },
};

function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  let isInText = false;
  for (let index = start; index < text.length; index++) {
    const char = text.charAt(index);
    if (isInText) {
      if (char === '\\') index++;
      else if (char === '"') isInText = false;
    } else if (char === '"') isInText = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return index + 1;
  }
  return undefined;
}
