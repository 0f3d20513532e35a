/** Source: Jekyll `excerpt.rb`, LIQUID_TAG_REGEX. */
const TAG = /\{%-?\s*(\w+)[^]{0,5000}?-?%\}/g;
/** Source: Jekyll `excerpt.rb`, MKDWN_LINK_REF_REGEX. */
const LINK_DEFINITION = /^ {0,3}(\[[^\]]{1,999}\])(:.+)$/gm;
/** Tags of Jekyll and Liquid that have an end. */
const BLOCKS = new Set([
  'if',
  'unless',
  'for',
  'case',
  'capture',
  'comment',
  'raw',
  'tablerow',
  'highlight',
  'ifchanged',
]);

/**
 * The source of a post's excerpt: what stands before the separator, its tags closed, with the targets of its links.
 * Source: Jekyll `excerpt.rb` (`extract_excerpt`).
 */
export function excerptOf(body: string, separator: string): string {
  const at = separator === '' ? -1 : body.indexOf(separator);
  const tail = at < 0 ? '' : body.slice(at + separator.length);
  const head = at < 0 ? body : body.slice(0, at);
  if (tail === '') return head;
  const definitions = [...tail.matchAll(LINK_DEFINITION)].filter(([, id = '']) => head.includes(id));
  const links = definitions.map(([, id = '', target = '']) => id + target);
  return links.length === 0 ? closed(head) : `${closed(head)}\n\n${links.join('\n')}`;
}

function closed(head: string): string {
  const names = [...head.matchAll(TAG)].map(([, name = '']) => name).reverse();
  const open = names.filter((name) => BLOCKS.has(name) && !new RegExp(`\\{%-?\\s*end${name}[^]*?-?%\\}`).test(head));
  return open.reduce((text, name) => `${text}\n{% end${name} %}`, head);
}
