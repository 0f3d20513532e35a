import { findSourceMap } from 'node:module';

/**
 * Makes stack traces name TypeScript files from here on. Node would do so by itself, but an extension host formats
 * stacks its own way, which reads no source map; it calls the function that is set here.
 */
export function showSources(): void {
  process.setSourceMapsEnabled(true);
  Error.prepareStackTrace = (error, sites) => [String(error), ...sites.map(describe)].join('\n    at ');
}

function describe(site: NodeJS.CallSite): string {
  const source = findSource(site);
  return source === undefined ? String(site) : `${site.getFunctionName() ?? '<anonymous>'} (${source})`;
}

function findSource(site: NodeJS.CallSite): string | undefined {
  const file = site.getFileName();
  const map = typeof file === 'string' ? findSourceMap(file) : undefined;
  const entry = map?.findEntry((site.getLineNumber() ?? 1) - 1, (site.getColumnNumber() ?? 1) - 1);
  if (entry === undefined || !('originalSource' in entry)) return undefined;
  return `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}
