import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** How a dialect prints alerts. */
export interface AlertStyle {
  /** The kinds that the dialect knows, in lower case, with what stands above each. */
  readonly titles: Readonly<Record<string, string>>;
  /** True where text behind the mark takes the place of the title; else such a quote is no alert. */
  readonly hasOwnTitles: boolean;
  readonly classOf: (kind: string) => string;
  readonly titleClass: string;
}

/** Source: GitHub's documentation, "Basic writing and formatting syntax", alerts. */
export const githubAlertStyle: AlertStyle = {
  titles: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  hasOwnTitles: false,
  classOf: (kind) => `markdown-alert markdown-alert-${kind}`,
  titleClass: 'markdown-alert-title',
};

const MARK = /^\[!(\w+)\]([^\n\r]*)\s*/;

/** Quotes that begin with `[!NOTE]` are alerts. Sources: GitHub; VitePress `markdown/plugins/githubAlerts.ts`. */
export function githubAlerts(md: MarkdownIt, style: AlertStyle = githubAlertStyle): void {
  md.core.ruler.after('block', 'github_alerts', (state: StateCore) => {
    for (let index = 0; index < state.tokens.length; index++) {
      const open = state.tokens[index];
      const close = open?.type === 'blockquote_open' ? closingOf(state.tokens, index) : undefined;
      const [paragraph, text] = state.tokens.slice(index + 1, index + 3);
      if (open === undefined || close === undefined || paragraph?.type !== 'paragraph_open') continue;
      if (text?.type === 'inline') makeAlert(state, { open, close, text, index }, style);
    }
  });
}

interface Quote {
  readonly open: Token;
  readonly close: Token;
  readonly text: Token;
  readonly index: number;
}

function makeAlert(state: StateCore, { open, close, text, index }: Quote, style: AlertStyle): void {
  const [mark = '', name = '', rest = ''] = MARK.exec(text.content) ?? [];
  const kind = name.toLowerCase();
  if (mark === '' || !Object.hasOwn(style.titles, kind) || (!style.hasOwnTitles && rest.trim() !== '')) return;
  const content = text.content.slice(mark.length);
  // GitHub shows a quote as it is that says nothing.
  if (!style.hasOwnTitles && content === '' && state.tokens[index + 4] === close) return;
  text.content = content;
  for (const token of [open, close]) {
    token.type = token === open ? 'alert_open' : 'alert_close';
    token.tag = 'div';
  }
  open.attrJoin('class', style.classOf(kind));
  const title = titleTokens(state, rest.trim() || (style.titles[kind] ?? ''), style.titleClass, open);
  const isEmpty = content === '' && !style.hasOwnTitles;
  state.tokens.splice(index + 1, isEmpty ? 3 : 0, ...title);
}

function titleTokens(state: StateCore, text: string, className: string, { map, level }: Token): Token[] {
  const open = new state.Token('alert_title_open', 'p', 1);
  const inline = new state.Token('inline', '', 0);
  const close = new state.Token('alert_title_close', 'p', -1);
  open.attrs = [['class', className]];
  inline.content = text;
  inline.map = map === null ? null : [map[0], map[0] + 1];
  inline.children = [];
  for (const token of [open, inline, close]) {
    token.block = true;
    token.level = level + 1;
  }
  return [open, inline, close];
}

function closingOf(tokens: readonly Token[], index: number): Token | undefined {
  const level = tokens[index]?.level;
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.type === 'blockquote_close' && token.level === level) return token;
  }
  return undefined;
}
