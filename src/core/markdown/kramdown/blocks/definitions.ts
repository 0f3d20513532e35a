import type { Token } from 'markdown-it';
import { emptyAttributes } from '../attributes';
import { lineAt, linesBetween, parseInside } from '../lines';
import { endOfCode } from './codeBlock';
import type { Place } from './rule';

const LINK = /^ {0,3}\[([^\n\]]+)\]:[ \t]*(?:<(.*?)>|(\S(?:.*[^ \t\n])?))[ \t]*$/;
const TITLE_BEHIND = /^(?=.*(["'])$)(.*?)(?<![ \t])[ \t]+\1(.+)\1$/;
const TITLE_BELOW = /^[ \t]*(["'])(.+?)\1[ \t]*$/;
const ABBREVIATION = /^ {0,3}\*\[(.+?)\]:([^]*)$/;
const FOOTNOTE = /^ {0,3}\[\^(\w[\w-]*)\]:[ \t]*([^]*)$/;

/** `[id]: url "title"`. Source: kramdown `parser/kramdown/link.rb` (`parse_link_definition`). */
export function linkDefinition({ state, startLine, endLine, document, container }: Place): boolean {
  const found = matchLink(lineAt(state, startLine));
  if (found === undefined) return false;
  const below =
    found.title === undefined && startLine + 1 < endLine ? TITLE_BELOW.exec(lineAt(state, startLine + 1)) : null;
  const end = startLine + (below === null ? 1 : 2);
  const attributes = emptyAttributes();
  document.links.set(normalizeId(found.id), { url: found.url, title: found.title ?? below?.[2], attributes });
  container.last = { kind: 'definition', attributes, end };
  state.line = end;
  return true;
}

function matchLink(text: string): { id: string; url: string; title: string | undefined } | undefined {
  const bare = LINK.exec(text);
  if (bare === null) return undefined;
  const [, id = '', inBrackets, written = ''] = bare;
  if (inBrackets !== undefined) return { id, url: inBrackets, title: undefined };
  const titled = TITLE_BEHIND.exec(written);
  const url = titled?.[2]?.replace(/^<(.*)>$/, '$1') ?? written;
  // A quote that opens and does not close makes the line text.
  return /[ \t]["']/.test(url) ? undefined : { id, url, title: titled?.[3] };
}

/** The form in which ids of links are compared. */
export function normalizeId(id: string): string {
  return id.replace(/\s+/g, ' ').toLowerCase();
}

/** `*[HTML]: Hyper Text Markup Language`. Source: kramdown `parser/kramdown/abbreviation.rb`. */
export function abbreviationDefinition({ state, startLine, document, container }: Place): boolean {
  const match = ABBREVIATION.exec(lineAt(state, startLine));
  if (match === null) return false;
  const attributes = emptyAttributes();
  document.abbreviations.set(match[1] ?? '', { title: (match[2] ?? '').trim(), attributes });
  container.last = { kind: 'definition', attributes, end: startLine + 1 };
  state.line = startLine + 1;
  return true;
}

/** `[^name]: …`, with the indented lines below it. Source: kramdown `parser/kramdown/footnote.rb`. */
export function footnoteDefinition({ state, startLine, endLine, document, container }: Place): boolean {
  const match = FOOTNOTE.exec(lineAt(state, startLine));
  if (match === null) return false;
  const [, name = '', first = ''] = match;
  const end = endOfCode(state, startLine + 1, endLine);
  const rest = linesBetween(state, startLine + 1, end);
  const tokens: Token[] = [];
  parseInside(state, `${first}\n${rest}`.replace(/^(?:\t| {4})/gm, ''), startLine, tokens);
  document.footnotes.set(name, { name, tokens, number: undefined, references: 0 });
  container.last = { kind: 'definition', attributes: emptyAttributes(), end };
  state.line = end;
  return true;
}
