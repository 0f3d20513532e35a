import type { Site } from '../site';
import type { CheckContext } from './context';
import type { MaskedBody } from './mask';
import type { Reference } from './references';

/**
 * The address of a link or an image, with the template code in it put down for what it prints, where that is known.
 * @returns undefined where only the generator could say it
 */
export function literalTarget(reference: Reference, masked: MaskedBody, context: CheckContext): string | undefined {
  if (!reference.hasCode) return reference.target;
  if (!reference.isInPlace) return undefined;
  const { start, end } = reference;
  const inside = masked.code.filter((code) => code.start >= start && code.end <= end);
  const source = context.file.text.slice(context.bodyStart);
  let target = '';
  let from = start;
  for (const code of inside) {
    const literal = literalOf(source.slice(code.start, code.end), context.site);
    if (literal === undefined) return undefined;
    target += source.slice(from, code.start) + literal;
    from = code.end;
  }
  target += source.slice(from, end);
  return target.includes(masked.mark) || inside.length === 0 ? undefined : target;
}

const OUTPUT = /^\{\{-?([^]*?)-?\}\}$/;
/** `'/a.png' | relative_url`. Sources: Jekyll `filters/url_filters.rb`; Eleventy `Filters/Url.js`. */
const FILTERED = /^(["'])([^"']*)\1\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.baseurl)$/;

function literalOf(code: string, site: Site): string | undefined {
  const output = OUTPUT.exec(code)?.[1]?.trim();
  if (output === undefined) return undefined;
  if (output === 'site.baseurl') return site.basePath;
  if (output === 'site.url') return originOf(site);
  const path = FILTERED.exec(output)?.[2];
  if (path === undefined) return undefined;
  return /^[a-z][a-z0-9+.-]*:/i.test(path) ? path : `${site.basePath}/${path.replace(/^\/+/, '')}`;
}

function originOf({ baseUrl, basePath }: Site): string | undefined {
  return baseUrl?.slice(0, baseUrl.length - (baseUrl.endsWith(basePath) ? basePath.length : 0));
}
