import type { MarkdownIt, StateInline } from 'markdown-it';
import { full as emoji } from 'markdown-it-emoji';
import { autolinkLiterals } from '../rules/autolinkLiterals';
import { taskLists } from '../rules/taskLists';

/** Text between marks, and the element that it becomes. */
interface Mark {
  readonly extension: string;
  readonly tag: string;
  readonly pattern: RegExp;
}

/** Sources: pymdownx `mark.py`, `caret.py`, `tilde.py`, in the order in which they are tried. */
const MARKS: readonly Mark[] = [
  { extension: 'pymdownx.mark', tag: 'mark', pattern: /==(?!\s|=)(.{1,2000}?)(?<![\s=])==/sy },
  { extension: 'pymdownx.caret', tag: 'ins', pattern: /\^\^(?!\s|\^)(.{1,2000}?)(?<![\s^])\^\^/sy },
  { extension: 'pymdownx.caret', tag: 'sup', pattern: /\^(?!\^)([^\s^]{1,2000})\^/sy },
  { extension: 'pymdownx.tilde', tag: 'del', pattern: /~~(?!\s|~)(.{1,2000}?)(?<![\s~])~~/sy },
  { extension: 'pymdownx.tilde', tag: 'sub', pattern: /~(?!~)([^\s~]{1,2000})~/sy },
];
const KEYS = /\+\+([\w-]+(?:\+[\w-]+)*)\+\+/y;
/** More searches are made in no text that somebody wrote. */
const MOST_SEARCHES = 20_000;

/** The everyday ones of the extensions that Material for MkDocs recommends. */
export function pymdownx(md: MarkdownIt, extensions: ReadonlySet<string>): void {
  const marks = MARKS.filter(({ extension }) => extensions.has(extension));
  const hasKeys = extensions.has('pymdownx.keys');
  const searches = new WeakMap<object, number>();
  if (marks.length > 0 || hasKeys) {
    md.inline.ruler.before('emphasis', 'pymdownx_marks', (state, silent) => {
      if (!'=^~+'.includes(state.src.charAt(state.pos))) return false;
      const count = (searches.get(state.env) ?? 0) + 1;
      searches.set(state.env, count);
      if (count > MOST_SEARCHES) return false;
      return (hasKeys && readKeys(state, silent)) || marks.some((mark) => readMark(state, silent, mark));
    });
  }
  if (extensions.has('pymdownx.tasklist')) md.use(taskLists);
  if (extensions.has('pymdownx.emoji')) md.use(emoji, { shortcuts: {} });
  if (extensions.has('pymdownx.magiclink')) {
    md.set({ linkify: true });
    md.inline.ruler.enable('linkify');
    md.use(autolinkLiterals);
  }
}

function readMark(state: StateInline, silent: boolean, { tag, pattern }: Mark): boolean {
  pattern.lastIndex = state.pos;
  const match = pattern.exec(state.src);
  if (match === null || state.pos + match[0].length > state.posMax) return false;
  const { pos, posMax } = state;
  if (!silent) {
    const inner = match[1] ?? '';
    state.push(`${tag}_open`, tag, 1);
    state.pos = pos + match[0].indexOf(inner, 1);
    state.posMax = state.pos + inner.length;
    state.md.inline.tokenize(state);
    state.push(`${tag}_close`, tag, -1);
  }
  state.pos = pos + match[0].length;
  state.posMax = posMax;
  return true;
}

/** `++ctrl+alt++`. Source: pymdownx `keys.py`. */
function readKeys(state: StateInline, silent: boolean): boolean {
  KEYS.lastIndex = state.pos;
  const match = KEYS.exec(state.src);
  if (match === null || state.pos + match[0].length > state.posMax) return false;
  if (!silent) {
    const keys = (match[1] ?? '').split('+').map((key) => `<kbd>${key.charAt(0).toUpperCase()}${key.slice(1)}</kbd>`);
    state.push('html_inline', '', 0).content = `<span class="keys">${keys.join('<span>+</span>')}</span>`;
  }
  state.pos += match[0].length;
  return true;
}
