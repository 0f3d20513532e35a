import type { MarkdownIt, StateCore } from 'markdown-it';

/** Cells say `align`, as GitHub has it; markdown-it says `style`. */
export function tableAlignment(md: MarkdownIt): void {
  md.core.ruler.push('table_alignment', (state: StateCore) => {
    for (const token of state.tokens) {
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const side = /^text-align:(\w+)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
      if (side !== undefined) token.attrs = [['align', side]];
    }
  });
}
