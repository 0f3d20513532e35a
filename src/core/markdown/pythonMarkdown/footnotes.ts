import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { pushNodes } from './tokens';
import type { Node } from './tree';

const NOTES = Symbol('footnotes');

/** The footnotes of a text, in the order of their definitions. */
interface Notes {
  readonly names: readonly string[];
  readonly references: Map<string, number>;
}

/** Writes the footnotes at the end of the text. Source: Python-Markdown `extensions/footnotes.py`, `makeFootnotesDiv`. */
export function pushFootnotes(state: StateCore, footnotes: ReadonlyMap<string, Node>): void {
  const notes: Notes = { names: [...footnotes.keys()], references: new Map() };
  state.env[NOTES] = notes;
  if (footnotes.size === 0) return;
  const open = html(state, '<div class="footnote">\n<hr>\n<ol>\n');
  state.tokens.push(open);
  for (const [name, node] of footnotes) {
    state.tokens.push(html(state, `<li id="fn:${state.md.utils.escapeHtml(name)}">\n`));
    const from = state.tokens.length;
    pushNodes(state, node.children, 2);
    const back = html(state, '');
    back.meta = { backTo: name };
    const last = state.tokens.at(-1);
    const isParagraph = state.tokens.length > from && last?.type === 'paragraph_close';
    state.tokens.splice(isParagraph ? state.tokens.length - 1 : state.tokens.length, 0, back);
    state.tokens.push(html(state, '</li>\n'));
  }
  state.tokens.push(html(state, '</ol>\n</div>\n'));
}

function html(state: StateCore, content: string): Token {
  const token = new state.Token('python_html', '', 0);
  token.content = content;
  return token;
}

/** `[^name]`. Source: Python-Markdown `extensions/footnotes.py`, `FootnoteInlineProcessor`. */
export function footnoteReferences(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.inline.ruler.before('link', 'python_footnote', readReference);
  md.renderer.rules['python_html'] = (tokens, index, _options, env) => {
    const token = tokens[index];
    const name = token?.meta?.['backTo'];
    const notes = env?.[NOTES];
    if (typeof name !== 'string' || !isNotes(notes)) return token?.content ?? '';
    const number = notes.names.indexOf(name) + 1;
    return Array.from({ length: Math.max(1, Math.min(notes.references.get(name) ?? 1, 1000)) }, (_, repeat) => {
      const again = repeat === 0 ? '' : String(repeat + 1);
      const title = `Jump back to footnote ${number} in the text`;
      return `${repeat === 0 ? '&#160;' : ''}<a class="footnote-backref" href="#fnref${again}:${escapeHtml(name)}" title="${title}">&#8617;</a>`;
    }).join('');
  };
  md.renderer.rules['python_footnote'] = (tokens, index) => {
    const { name, number, repeat } = tokens[index]?.meta ?? {};
    const again = repeat === 1 ? '' : String(repeat);
    const id = escapeHtml(String(name));
    return `<sup id="fnref${again}:${id}"><a class="footnote-ref" href="#fn:${id}">${String(number)}</a></sup>`;
  };
}

function readReference(state: StateInline, silent: boolean): boolean {
  const notes = state.env[NOTES];
  if (!state.src.startsWith('[^', state.pos) || !isNotes(notes)) return false;
  const name = /^\[\^([^\]\n]*)\]/.exec(state.src.slice(state.pos, state.pos + 300))?.[1];
  if (name === undefined || !notes.names.includes(name)) return false;
  if (!silent) {
    const repeat = (notes.references.get(name) ?? 0) + 1;
    notes.references.set(name, repeat);
    state.push('python_footnote', '', 0).meta = { name, number: notes.names.indexOf(name) + 1, repeat };
  }
  state.pos += name.length + 3;
  return true;
}

function isNotes(value: unknown): value is Notes {
  return typeof value === 'object' && value !== null && 'references' in value && 'names' in value;
}
