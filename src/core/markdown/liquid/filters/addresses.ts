import type { Liquid } from 'liquidjs';
import type { TagEnvironment } from '../../tagEnvironment';
import { wellFormed } from '../../../wellFormed';

/** Filters that make addresses. Source: Jekyll `filters/url_filters.rb`. */
export function addAddressFilters(liquid: Liquid, { site }: TagEnvironment): void {
  const relative = (input: unknown): unknown => {
    if (input === undefined || input === null) return input;
    const text = String(input);
    if (isAbsolute(text)) return text;
    return encode(joined(site.basePath, text));
  };
  liquid.registerFilter('relative_url', relative);
  liquid.registerFilter('absolute_url', (input: unknown) => {
    if (input === undefined || input === null || isAbsolute(String(input))) return input;
    const { baseUrl, basePath } = site;
    const origin =
      basePath !== '' && baseUrl?.endsWith(basePath) === true ? baseUrl.slice(0, -basePath.length) : baseUrl;
    return `${origin ?? ''}${String(relative(input))}`;
  });
  liquid.registerFilter('strip_index', (input: unknown) => String(input ?? '').replace(/\/index\.html?$/, '/'));
}

function isAbsolute(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text);
}

function joined(base: string, text: string): string {
  const parts = [base, text].filter((part) => part !== '').map((part) => (part.startsWith('/') ? part : `/${part}`));
  return parts.join('');
}

function encode(text: string): string {
  return encodeURI(wellFormed(text))
    .replace(/%25(?=[0-9A-Fa-f]{2})/g, '%')
    .replace(/%5B/g, '[')
    .replace(/%5D/g, ']');
}
