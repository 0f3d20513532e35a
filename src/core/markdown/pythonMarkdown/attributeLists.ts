import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const LIST = /\{:?[ ]{0,9}([^}\n ][^}\n]{0,1000})\}/;
const AT_END = new RegExp(`[ ]+${LIST.source}[ ]*$`);
const OWN_LINE = new RegExp(`\\n[ ]*${LIST.source}[ ]*$`);
const INLINE = new RegExp(`^${LIST.source}`);
const PART = /([^ =]+)=(?:"([^"]*)"|'([^']*)'|([^ =]+))|([^ =]+)/g;

/** Attributes in braces: `{: #id .class key="value" }`. Source: Python-Markdown `extensions/attr_list.py`. */
export function attributeLists(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'attribute_lists', (state: StateCore) => {
    state.tokens.forEach((token, index) => {
      const open = state.tokens[index - 1];
      if (token.type !== 'inline' || open === undefined || open.nesting !== 1) return;
      const pattern = /^(?:heading|dt|td|th)_open$/.test(open.type) ? AT_END : OWN_LINE;
      const match = pattern.exec(token.content);
      if (match === null) return;
      token.content = token.content.slice(0, match.index);
      setAttributes(open, match[1] ?? '');
    });
  });
  md.core.ruler.after('inline', 'inline_attribute_lists', (state: StateCore) => {
    for (const { children } of state.tokens) if (children !== null) setInline(children);
  });
}

/** A list right behind an element belongs to it. */
function setInline(children: readonly Token[]): void {
  children.forEach((token, index) => {
    const match = token.type === 'text' ? INLINE.exec(token.content) : null;
    const before = index === 0 ? undefined : children[index - 1];
    if (match === null || before === undefined) return;
    const target = before.nesting === -1 ? openingOf(children, index - 1) : before;
    if (target === undefined || !/^(?:image|code_inline|\w+_open)$/.test(target.type)) return;
    setAttributes(target, match[1] ?? '');
    token.content = token.content.slice(match[0].length);
  });
}

function openingOf(children: readonly Token[], close: number): Token | undefined {
  let depth = 0;
  for (let index = close; index >= 0; index--) {
    depth += children[index]?.nesting ?? 0;
    if (depth === 0) return children[index];
  }
  return undefined;
}

function setAttributes(token: Token, list: string): void {
  for (const [, key, double, single, bare, word] of list.matchAll(PART)) {
    if (key !== undefined) token.attrSet(key, double ?? single ?? bare ?? '');
    else if (word?.startsWith('.') === true) token.attrJoin('class', word.slice(1));
    else if (word?.startsWith('#') === true) token.attrSet('id', word.slice(1));
    else if (word !== undefined && word !== ':') token.attrSet(word, word);
  }
}
