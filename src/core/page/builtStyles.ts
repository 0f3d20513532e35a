import { isExternal, withoutBase } from '../generators/sitePaths';
import { isBelow } from '../paths';
import type { FileStore } from '../ports';
import type { GeneratorId, Site } from '../site';

/** Where generators put what they build, when their configuration says nothing else. */
const OUTPUTS: Readonly<Record<GeneratorId, string>> = {
  jekyll: '_site',
  hugo: 'public',
  hexo: 'public',
  eleventy: '_site',
  astro: 'dist',
  docusaurus: 'build',
  'mkdocs-material': 'site',
  zola: 'public',
  vitepress: '.vitepress/dist',
  pelican: 'output',
  quarto: '_site',
  bridgetown: 'output',
  plain: '_site',
};
const OTHER_OUTPUTS = ['_site', 'public', 'dist', 'build'];
/** Keys by which configurations name that folder: Jekyll, Hugo, Hexo. */
const OUTPUT_KEYS = ['destination', 'publishDir', 'publishdir', 'public_dir'];
/** Where a style sheet stands by custom, for output without a page that says so. */
const CUSTOMARY = ['css/style.css', 'css/main.css', 'assets/css/style.css', 'assets/css/main.css', 'assets/main.css'];

/**
 * The style sheets of a site that was built, as the built page of a post loads them; else as the start page does.
 * @param files the store at the root of the site
 * @param url path of the post on the site
 * @returns paths relative to the root; empty where nothing was built
 */
export async function findBuiltStyles(
  site: Site,
  files: FileStore,
  url: string | undefined,
): Promise<readonly string[]> {
  for (const output of outputsOf(site)) {
    for (const page of pagesOf(output, site, url)) {
      const html = await files.read(page);
      const styles = html === undefined ? [] : await existing(files, linkedStyles(html.text, page, output, site));
      if (styles.length > 0) return styles;
    }
    const [customary] = await existing(
      files,
      [...CUSTOMARY, 'style.css', 'main.css'].map((name) => `${output}/${name}`),
    );
    if (customary !== undefined) return [customary];
  }
  return [];
}

function outputsOf({ generator, markup }: Site): readonly string[] {
  const configured = OUTPUT_KEYS.map((key) => markup.variables[key]).filter((value) => typeof value === 'string');
  const inside = configured.map((path) => path.replace(/^\.?\/+|(?<!\/)\/+$/g, '')).filter((path) => isInside(path));
  return [...new Set([...inside, OUTPUTS[generator.id], ...OTHER_OUTPUTS])];
}

function isInside(path: string): boolean {
  return path !== '' && !/^[A-Za-z]:/.test(path) && !path.split(/[\\/]/).includes('..');
}

function pagesOf(output: string, { basePath }: Site, url: string | undefined): readonly string[] {
  const start = `${output}/index.html`;
  if (url === undefined) return [start];
  const path = decode(withoutBase(basePath, url));
  const own = /\.html?$/.test(path) ? [path] : [`${path.replace(/\/$/, '')}/index.html`, `${path}.html`];
  return [...own.map((name) => output + name), start];
}

const LINK = /<link\b[^>]{0,2000}>/gi;
const MOST_SHEETS = 20;

/** The style sheets that a page loads from its own site, without those for printers and for readers to choose. */
function linkedStyles(html: string, page: string, output: string, { baseUrl, basePath }: Site): readonly string[] {
  const links = html.match(LINK) ?? [];
  const paths = links.flatMap((link) => {
    const rel = attribute(link, 'rel')?.toLowerCase().split(/\s+/) ?? [];
    const href = attribute(link, 'href');
    if (href === undefined || !rel.includes('stylesheet') || rel.includes('alternate')) return [];
    if (attribute(link, 'media')?.trim().toLowerCase() === 'print') return [];
    const own = baseUrl !== undefined && href.startsWith(`${baseUrl}/`) ? basePath + href.slice(baseUrl.length) : href;
    if (isExternal(own)) return [];
    return placeOf(own, page, output, basePath) ?? [];
  });
  return [...new Set(paths)].slice(0, MOST_SHEETS);
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.replaceAll('&amp;', '&');
}

/** The file behind a link; undefined where it leads out of the output. */
function placeOf(href: string, page: string, output: string, basePath: string): string | undefined {
  const path = decode(href.replace(/[?#].*$/s, ''));
  const folder = path.startsWith('/') ? output : page.slice(0, page.lastIndexOf('/'));
  const steps: string[] = [];
  for (const step of `${folder}/${withoutBase(basePath, path)}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const place = steps.join('/');
  return isBelow(output, place) ? place : undefined;
}

async function existing(files: FileStore, paths: readonly string[]): Promise<readonly string[]> {
  const stats = await Promise.all(paths.map((path) => files.stat(path)));
  return paths.filter((_, index) => stats[index] !== undefined);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // URIError: a per cent sign that encodes nothing.
    return path;
  }
}
