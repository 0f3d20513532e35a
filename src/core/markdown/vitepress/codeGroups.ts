import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { languageOf } from './code';

/**
 * Blocks of code of which one shows, by a choice above them. Source: VitePress `src/node/markdown/plugins/containers.ts`
 * (`createCodeGroup`); what is chosen there by a script is chosen by radio buttons alone.
 */
export function codeGroups(md: MarkdownIt): void {
  md.core.ruler.push('code_groups', (state: StateCore) => {
    let number = 0;
    const { tokens } = state;
    for (let index = 0; index < tokens.length; index++) {
      const open = tokens[index];
      if (open?.type !== 'container_open' || open.meta?.['kind'] !== 'code-group') continue;
      const end = tokens.findIndex(
        (token, at) => at > index && token.type === 'container_close' && token.level === open.level,
      );
      number++;
      const titles = tokens.slice(index + 1, end).flatMap((token) => (token.type === 'fence' ? [titleOf(token)] : []));
      tokens.splice(end, 0, htmlToken(state, '</div>'));
      tokens.splice(index + 1, 0, htmlToken(state, `${choice(md, titles, number)}<div class="blocks">\n`));
    }
  });
}

function titleOf({ info }: Token): string {
  return /^[^[]*\[([^]*)\]/.exec(info)?.[1] ?? (languageOf(info) || 'txt');
}

function choice(md: MarkdownIt, titles: readonly string[], number: number): string {
  const buttons = titles.map((title, index) => {
    const id = `tab-${number}-${index + 1}`;
    const text = md.utils.escapeHtml(title);
    const checked = index === 0 ? ' checked=""' : '';
    return (
      `<input type="radio" name="group-${number}" id="${id}"${checked}>` +
      `<label data-title="${text}" for="${id}">${text}</label>`
    );
  });
  return `<div class="tabs">${buttons.join('')}</div>`;
}

function htmlToken(state: StateCore, html: string): Token {
  const token = new state.Token('code_group_html', '', 0);
  token.content = html;
  state.md.renderer.rules['code_group_html'] ??= (tokens, index) => tokens[index]?.content ?? '';
  return token;
}
