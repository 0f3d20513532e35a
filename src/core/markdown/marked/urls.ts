const SCHEME = /^[a-z][a-z\d+.-]*:/i;
const WEB = /^(https?|ftp|wss?):[/\\]*([^/\\?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is;
const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  http: ':80',
  https: ':443',
  ftp: ':21',
  ws: ':80',
  wss: ':443',
};

/**
 * An address as Hexo prints it: on the web with a path, and with what it may not hold percent-encoded.
 * Source: hexo-util 3 `lib/encode_url.ts`; an address that cannot be encoded stays as it is.
 */
export function encodeUrl(url: string): string {
  try {
    return SCHEME.test(url) ? encodeWebUrl(url) : encodeURI(decoded(url));
  } catch {
    // Half a character.
    return url;
  }
}

function encodeWebUrl(url: string): string {
  const [, scheme = '', host = '', path = '', query = '', fragment = ''] = WEB.exec(url) ?? [];
  if (host === '' || /\s|:(?!\d*$)/.test(host.slice(host.lastIndexOf('@') + 1))) return url;
  const name = scheme.toLowerCase();
  const port = DEFAULT_PORTS[name] ?? '';
  const shortHost = host.endsWith(port) ? host.slice(0, -port.length) : host;
  const at = shortHost.lastIndexOf('@') + 1;
  const place = shortHost.slice(0, at) + shortHost.slice(at).toLowerCase();
  const encodedPath = encodeRest(path.replaceAll('\\', '/') || '/');
  return `${name}://${place}${encodedPath}${encodeURI(decoded(query))}${encodeRest(fragment)}`;
}

function encodeRest(text: string): string {
  return text.replace(/[\s"<>`{}]|[^\x20-\x7e]+/g, (part) => encodeURIComponent(part));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True for an address that says its host or its scheme, or that is a place in the same page. */
export function isComplete(url: string): boolean {
  return /^(?:#|\/\/)/.test(url) || SCHEME.test(url);
}

/**
 * The address of a path below the root of a site. Source: hexo-util `lib/url_for.ts`.
 * @param root base path with a slash at its end
 */
export function urlFor(root: string, path: string): string {
  return isComplete(path) ? path : encodeUrl((root + path).replace(/\/{2,}/g, '/'));
}
