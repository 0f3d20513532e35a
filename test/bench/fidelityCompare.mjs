// How alike two pieces of HTML are: their blocks at the top, each brought to one form, in the same order.
import { parseFragment } from 'parse5';

/** Attributes that are left out: hints of loading and of focus, and the marks of source lines. */
const DROPPED = new Set(['data-lang', 'tabindex', 'data-line', 'dir', 'loading', 'decoding', 'data-src', 'data-href']);
const BLOCK =
  /^(p|ul|ol|li|table|thead|tbody|tr|th|td|dl|dt|dd|div|blockquote|pre|h[1-6]|hr|section|figure|details|summary)$/;
const PARENT_WITHOUT_TEXT = /^(ul|ol|table|thead|tbody|tr|dl)$/;
/** Beyond so many pairs of blocks a file is not compared. */
const MOST_PAIRS = 4e6;

/**
 * @typedef {object} Comparison
 * @property {number} blocks  of the oracle
 * @property {number} equal  of them, found in the same order
 * @property {readonly string[]} differences  `- ` blocks of the oracle alone, `+ ` blocks of the other alone
 */

/**
 * @param {string} oracle  HTML as the generator made it
 * @param {string} mine  HTML to compare with it
 * @returns {Comparison | undefined} undefined for files with too many blocks
 */
export function compareHtml(oracle, mine) {
  const [a, b] = [blocksOf(oracle), blocksOf(mine)];
  if (a.length * b.length > MOST_PAIRS) return undefined;
  return { blocks: a.length, ...align(a, b) };
}

/** The blocks of a piece of HTML, each in a form in which only what counts is left. */
function blocksOf(html) {
  return parseFragment(html)
    .childNodes.map((node) => serialize(node).trim())
    .filter((block) => block !== '' && block !== '<div></div>');
}

function serialize(node) {
  const code = codeBlock(node);
  if (code !== undefined) return code;
  if (node.nodeName === '#text') return isBetweenBlocks(node) ? '' : node.value.replace(/\s+/g, ' ');
  if (node.nodeName === '#comment') return `<!--${node.data}-->`;
  // Links that generators put beside headings to point at them.
  if (node.nodeName === 'a' && /anchor|headerlink/.test(attribute(node, 'class'))) return '';
  const attributes = attributesOf(node);
  const content = childrenOf(node)
    .map(serialize)
    .join('')
    .replace(/^ | $/g, '')
    .replace(/ ?<br><\/br> ?/g, '<br>');
  return `<${node.nodeName}${attributes === '' ? '' : ` ${attributes}`}>${content}</${node.nodeName}>`;
}

function isBetweenBlocks(text) {
  if (text.value.trim() !== '') return false;
  const { parentNode } = text;
  const siblings = childrenOf(parentNode);
  const index = siblings.indexOf(text);
  return (
    BLOCK.test(siblings[index + 1]?.nodeName ?? '') ||
    BLOCK.test(siblings[index - 1]?.nodeName ?? '') ||
    PARENT_WITHOUT_TEXT.test(parentNode.nodeName)
  );
}

function attributesOf({ attrs = [] }) {
  return attrs
    .filter(({ name }) => !DROPPED.has(name))
    .map(({ name, value }) => {
      if (name === 'style') return `style="${value.replace(/\s|;$/g, '')}"`;
      if (name !== 'class') return `${name}="${value}"`;
      const names = value.split(/\s+/).filter((word) => word !== '' && word !== 'code-line');
      return names.length === 0 ? '' : `class="${names.sort().join(' ')}"`;
    })
    .filter((text) => text !== '')
    .sort()
    .join(' ');
}

/** Code in any highlighter's clothes, as its language and its text; undefined for what is no block of code. */
function codeBlock(node) {
  const names = attribute(node, 'class');
  if (node.nodeName === 'figure' && names.includes('highlight')) {
    const cell = descendants(node).find((inner) => inner.nodeName === 'td' && attribute(inner, 'class') === 'code');
    const code = descendants(node).findLast(isCode);
    return printCode(names.split(' ')[1] || languageOf(code), cell ?? code ?? node);
  }
  const pre = preOf(node, names);
  if (pre === undefined) return undefined;
  const code = descendants(pre).find(isCode) ?? pre;
  return printCode(languageOf(node) || languageOf(code) || attribute(pre, 'data-language'), code);
}

function preOf(node, names) {
  if (node.nodeName === 'pre') return node;
  const isWrapper = node.nodeName === 'div' && /(^|-)highlight|language-/.test(names);
  return isWrapper ? descendants(node).findLast(({ nodeName }) => nodeName === 'pre') : undefined;
}

function printCode(language, node) {
  return `<pre lang=${language.replace('plaintext', '')}>${textOf(node).trim()}`;
}

function languageOf(node) {
  return /language-([^\s]+)/.exec(attribute(node, 'class'))?.[1] ?? '';
}

function isCode({ nodeName }) {
  return nodeName === 'code';
}

function attribute(node, name) {
  return (node?.attrs ?? []).find((each) => each.name === name)?.value ?? '';
}

function childrenOf(node) {
  return node?.childNodes ?? [];
}

function descendants(node) {
  return childrenOf(node).flatMap((child) => [child, ...descendants(child)]);
}

function textOf(node) {
  if (node.nodeName === '#text') return node.value;
  return node.nodeName === 'br' ? '\n' : childrenOf(node).map(textOf).join('');
}

/** The longest common subsequence of two lists, and what is not in it. */
function align(a, b) {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i][j] = a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const differences = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const areBothLeft = i < a.length && j < b.length;
    if (areBothLeft && a[i] === b[j]) {
      i++;
      j++;
    } else if (j >= b.length || (areBothLeft && lengths[i + 1][j] >= lengths[i][j + 1])) {
      differences.push(`- ${a[i++]}`);
    } else {
      differences.push(`+ ${b[j++]}`);
    }
  }
  return { equal: lengths[0][0], differences };
}
