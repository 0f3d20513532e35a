/** How an image is written into a post. */
export type ImageSyntax = 'markdown' | 'html' | 'figure' | 'assetImg';

/** An image as it stands in a post. */
export interface WrittenImage {
  readonly syntax: ImageSyntax;
  /** Template code around the path, such as `{{ site.baseurl }}`; empty where there is none. */
  readonly before: string;
  readonly path: string;
  readonly after: string;
}

const PATTERNS: readonly { readonly syntax: ImageSyntax; readonly pattern: RegExp }[] = [
  { syntax: 'markdown', pattern: /!\[[^\]\n]{0,1000}\]\(\s*(\{\{[^}\n]{0,200}\}\}[^\s)]*|[^\s)]+)/g },
  { syntax: 'html', pattern: /<img\s[^>]{0,2000}?\bsrc\s*=\s*["']((?:\{\{[^}\n]{0,200}\}\}|[^"'\s>])+)/gi },
  { syntax: 'figure', pattern: /\{\{[<%]\s*figure\s[^>%]{0,2000}?\bsrc\s*=\s*["']([^"']+)/g },
  { syntax: 'assetImg', pattern: /\{%\s*asset_img\s+(?:[\w-]+\s+){0,4}?([^\s%"']+\.\w+)/g },
];

/** `{{ '/path' | relative_url }}`. */
const FILTERED =
  /^(\{\{-?\s*['"])([^'"]+)(['"]\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.baseurl)\s*-?\}\})$/;
/** `{{ site.baseurl }}/path`. */
const PREFIXED = /^(\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\})(\/.*)$/;

/** The images of a text that lead to files of the site, in no fixed order. */
export function imagesIn(text: string): readonly WrittenImage[] {
  return PATTERNS.flatMap(({ syntax, pattern }) =>
    [...text.matchAll(pattern)].flatMap(([, target = '']) => {
      const image = { syntax, ...parted(target.replace(/^<|>$/g, '')) };
      return isOnSite(image.path) ? [image] : [];
    }),
  );
}

function parted(target: string): Omit<WrittenImage, 'syntax'> {
  const [, before, path, after = ''] = FILTERED.exec(target) ?? PREFIXED.exec(target) ?? [];
  return before === undefined || path === undefined ? { before: '', path: target, after: '' } : { before, path, after };
}

function isOnSite(path: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)|\{\{|\{%/i.test(path);
}
