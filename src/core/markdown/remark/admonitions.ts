import type { Container } from '../containers/colonFences';

/** `:::name[title]{attributes}`, and as older texts have it `:::name title`. */
const OPENING = /^([A-Za-z][\w-]*)(?:\[([^\]]*)\])?(?:\{([^{}]*)\})?[ \t]*([^]*)$/;
/** Kinds under an older name. */
const KINDS: Readonly<Record<string, string>> = { secondary: 'note', success: 'tip', important: 'info' };

/**
 * An admonition of Docusaurus. Sources: `mdx-loader/src/remark/admonitions/index.ts`, `mdx-loader/src/preprocessor.ts`,
 * `theme-classic/src/theme/Admonition`.
 */
export function openAdmonition(params: string, keywords: ReadonlySet<string>): Container | undefined {
  const [, keyword = '', label, attributes, rest = ''] = OPENING.exec(params.trimEnd()) ?? [];
  if (!keywords.has(keyword) || (label !== undefined && rest !== '')) return undefined;
  const kind = KINDS[keyword] ?? keyword;
  const own = [...(attributes ?? '').matchAll(/\.([\w-]+)/g)].map((match) => match[1]);
  const id = /#([\w-]+)/.exec(attributes ?? '')?.[1];
  const classes = ['theme-admonition', `theme-admonition-${kind}`, 'alert', ...own];
  const title = (label ?? rest).trim();
  return {
    tag: 'div',
    attributes: [['class', classes.join(' ')], ...(id === undefined ? [] : [['id', id] as const])],
    title: { tag: 'div', attributes: [['class', 'admonition-heading']], text: title === '' ? kind : title },
    body: { tag: 'div', attributes: [['class', 'admonition-content']] },
  };
}
