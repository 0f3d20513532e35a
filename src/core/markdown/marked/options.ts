import { codeSettings, type CodeSettings } from './codeSettings';

/** What a site of Hexo may say about its Markdown, as far as it changes the HTML. */
export interface MarkedOptions {
  readonly isGfm: boolean;
  /** True where a line end in a paragraph breaks the line. */
  readonly hasBreaks: boolean;
  readonly isTypographic: boolean;
  /** Opening and closing double quotes, then single ones. */
  readonly quotes: readonly [string, string, string, string];
  readonly isLinkingAddresses: boolean;
  readonly hasHeadingIds: boolean;
  readonly idCase: 'kept' | 'lower' | 'upper';
  readonly hasDescriptionLists: boolean;
  readonly images: ImageOptions;
  readonly externalLinks: ExternalLinkOptions;
  readonly code: CodeSettings;
}

export interface ImageOptions {
  /** Base path of the site with a slash at both ends; undefined where addresses of images stay as they are. */
  readonly root: string | undefined;
  /** True where images beside the post have addresses of its own folder. */
  readonly isBesidePost: boolean;
  readonly isLazy: boolean;
  readonly hasCaptions: boolean;
}

export interface ExternalLinkOptions {
  readonly isInNewWindow: boolean;
  readonly isNotFollowed: boolean;
  /** Hosts whose links are not external, the site's own among them. */
  readonly ownHosts: ReadonlySet<string>;
}

const QUOTES = ['“', '”', '‘', '’'] as const;

/**
 * @param variables the configuration of the site, with `root` as the site has it
 * Source of the defaults: hexo-renderer-marked `index.js`.
 */
export function readMarkedOptions(variables: Readonly<Record<string, unknown>>): MarkedOptions {
  const marked = asRecord(variables['marked']);
  const isGfm = marked['gfm'] !== false;
  return {
    isGfm,
    hasBreaks: isGfm && isOn(marked['breaks'], true),
    isTypographic: isOn(marked['smartypants'], true),
    quotes: quotesOf(marked['quotes']),
    isLinkingAddresses: isGfm && isOn(marked['autolink'], true),
    hasHeadingIds: isOn(marked['headerIds'], true),
    idCase: caseOf(marked['modifyAnchors']),
    hasDescriptionLists: isOn(marked['descriptionLists'], true),
    images: imagesOf(marked, variables),
    externalLinks: externalLinksOf(asRecord(marked['external_link']), variables['url']),
    code: codeSettings(variables),
  };
}

function imagesOf(
  marked: Readonly<Record<string, unknown>>,
  variables: Readonly<Record<string, unknown>>,
): ImageOptions {
  const isRooted = isOn(marked['prependRoot'], true) && variables['relative_link'] !== true;
  return {
    root: isRooted ? String(variables['root'] ?? '/') : undefined,
    isBesidePost: isRooted && isOn(marked['postAsset'], false) && variables['post_asset_folder'] === true,
    isLazy: isOn(marked['lazyload'], false),
    hasCaptions: isOn(marked['figcaption'], false),
  };
}

function externalLinksOf(stated: Readonly<Record<string, unknown>>, url: unknown): ExternalLinkOptions {
  const { enable, nofollow, exclude } = stated;
  const others: readonly unknown[] = Array.isArray(exclude) ? exclude : [exclude];
  const own = /^(?:[a-z][a-z\d+.-]*:)?\/\/([^/:?#]+)/i.exec(String(url ?? ''))?.[1] ?? '';
  return {
    isInNewWindow: isOn(enable, false),
    isNotFollowed: isOn(nofollow, false),
    ownHosts: new Set([own, ...others.filter((host) => typeof host === 'string')]),
  };
}

/** Source: hexo-renderer-marked `lib/renderer.js` (`smartypants`): four characters, or its own. */
function quotesOf(stated: unknown): MarkedOptions['quotes'] {
  const [openDouble, closeDouble, openSingle, closeSingle] = typeof stated === 'string' ? stated.split('') : [];
  if (typeof stated !== 'string' || stated.length !== QUOTES.length) return QUOTES;
  return [openDouble ?? '', closeDouble ?? '', openSingle ?? '', closeSingle ?? ''];
}

function caseOf(modifyAnchors: unknown): MarkedOptions['idCase'] {
  if (modifyAnchors === 1) return 'lower';
  return modifyAnchors === 2 ? 'upper' : 'kept';
}

/** A switch that was stated, by what JavaScript takes for true, or what it is without. */
function isOn(stated: unknown, otherwise: boolean): boolean {
  return stated === undefined ? otherwise : Boolean(stated);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
