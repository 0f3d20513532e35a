import type { MarkdownIt, StateCore } from 'markdown-it';
import type { Container } from '../containers/colonFences';

const TITLES: Readonly<Record<string, string>> = {
  note: 'Note',
  tip: 'Tip',
  warning: 'Warning',
  caution: 'Caution',
  important: 'Important',
};
const PART = /#([\w:.-]+)|\.([\w:.-]+)|(?<![\w:.-])([\w:.-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/g;

/** `::: {.callout-note title="…"}` and other divs, also `::: name`. Sources: Pandoc's manual, "Divs"; Quarto's, "Callout Blocks". */
export function openDiv(params: string): Container | undefined {
  const text = params
    .trim()
    .replace(/(?<!:):+$/, '')
    .trim();
  const inBraces = /^\{([^{}]*)\}$/.exec(text)?.[1];
  if (inBraces === undefined) {
    return /^[\w.-]+$/.test(text) ? divOf(new Map([['class', text.replace(/^\./, '')]])) : undefined;
  }
  const attributes = new Map<string, string>();
  for (const [, id, name, key, a, b, c] of inBraces.matchAll(PART)) {
    if (id !== undefined) attributes.set('id', id);
    else if (name !== undefined) attributes.set('class', [attributes.get('class'), name].filter(Boolean).join(' '));
    else if (key !== undefined) attributes.set(key, a ?? b ?? c ?? '');
  }
  return divOf(attributes);
}

function divOf(attributes: ReadonlyMap<string, string>): Container {
  const classes = attributes.get('class') ?? '';
  const kind = /(?:^|\s)callout-(note|tip|warning|caution|important)(?=\s|$)/.exec(classes)?.[1];
  if (kind === undefined) return { tag: 'div', attributes: [...attributes] };
  const id = attributes.get('id');
  return {
    tag: 'div',
    kind: attributes.has('title') ? 'callout' : 'untitled callout',
    attributes: [
      ['class', `callout callout-style-default callout-${kind} callout-titled`],
      ...(id === undefined ? [] : [['id', id] as const]),
    ],
    title: {
      tag: 'div',
      attributes: [['class', 'callout-header']],
      text: attributes.get('title') ?? TITLES[kind] ?? kind,
    },
    body: { tag: 'div', attributes: [['class', 'callout-body-container callout-body']] },
  };
}

/** A heading at the start of a callout is its title. Source: Quarto `filters/modules/callouts.lua`. */
export function callouts(md: MarkdownIt): void {
  md.core.ruler.after('block', 'callout_titles', (state: StateCore) => {
    state.tokens.forEach((token, index) => {
      if (token.type !== 'div_open' || token.meta?.['kind'] !== 'untitled callout') return;
      // The title with its tags, the start of the body, then the heading.
      const title = state.tokens[index + 2];
      const heading = state.tokens[index + 5];
      const text = state.tokens[index + 6];
      if (title === undefined || heading?.type !== 'heading_open' || text === undefined) return;
      title.content = text.content;
      state.tokens.splice(index + 5, 3);
    });
  });
}
