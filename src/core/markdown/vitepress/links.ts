import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { VitePressMarkup } from './options';

const EXTERNAL = /^(?:[a-z]+:|\/\/)/i;
/** Endings of files that are no pages. Source: VitePress `src/shared/shared.ts`, `treatAsHtml`. */
const FILE = /\.(?!html?$|md$)[a-z\d]{1,8}$/i;

/** Links to pages and files. Sources: VitePress `src/node/markdown/plugins/link.ts`, `image.ts`. */
export function links(md: MarkdownIt, options: VitePressMarkup): void {
  md.core.ruler.push('vitepress_links', (state: StateCore) => {
    for (const { children } of state.tokens) {
      for (const token of children ?? []) {
        if (token.type === 'link_open') setLink(token, options);
        if (token.type === 'image') setImage(token);
      }
    }
  });
}

function setLink(token: Token, options: VitePressMarkup): void {
  const href = String(token.attrGet('href') ?? '');
  if (token.attrIndex('target') >= 0 || token.attrIndex('download') >= 0 || token.attrIndex('href') < 0) return;
  if (EXTERNAL.test(href)) {
    token.attrSet('target', '_blank');
    token.attrSet('rel', 'noreferrer');
    return;
  }
  const path = href.replace(/[?#].*$/s, '');
  const page = href.startsWith('#') || FILE.test(path) ? href : pageOf(href, options.hasCleanUrls);
  token.attrSet('href', decoded(page.startsWith('/') ? `${options.base}${page}`.replace(/\/+/g, '/') : page));
}

function pageOf(href: string, hasCleanUrls: boolean): string {
  const [, folder, hash = ''] = /^(|.*\/)index\.md([^]*)$/i.exec(href) ?? [];
  const [path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href)?.slice(1) ?? [];
  const ending = hasCleanUrls ? '' : '.html';
  const page = path.endsWith('.md') ? path.slice(0, -3) + ending : path;
  const isComplete = hasCleanUrls || page.endsWith('.html') || page.endsWith('/');
  const address = folder === undefined ? page + (isComplete ? '' : '.html') + rest : folder + hash;
  return /^\.?\//.test(address) ? address : `./${address}`;
}

function setImage(token: Token): void {
  const source = String(token.attrGet('src') ?? '');
  if (source === '' || EXTERNAL.test(source)) return;
  token.attrSet('src', decoded(/^\.?\//.test(source) ? source : `./${source}`));
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A stray percent sign: the address stays as it is.
    return address;
  }
}
