import type { MarkdownIt } from 'markdown-it';

/** `~~` means `<del>`, as GitHub has it; markdown-it says `<s>`. */
export function strikethrough(md: MarkdownIt): void {
  md.renderer.rules['s_open'] = () => '<del>';
  md.renderer.rules['s_close'] = () => '</del>';
}
