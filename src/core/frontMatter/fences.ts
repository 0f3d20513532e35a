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
