// Stack traces of bundles, with places in the sources. Node can do so by itself, for every error that is made: that takes
// a sixth of the time of tests that make thousands of them on purpose. Only those that are told need it.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} stack
 * @param {string} bundle  by absolute path, its source map beside it
 * @returns {string} with places in sources for those in the bundle, by paths from the working directory
 */
export function withSources(stack, bundle) {
  // Mocha has made some paths relative already. One that leads out of the working directory has the absolute one as its end.
  const names = [pathToFileURL(bundle).href, relative('', bundle), bundle].map(literally);
  const places = new RegExp(`(?:${names.join('|')}):(\\d+):(\\d+)`, 'gu');
  if (stack.search(places) < 0) return stack;
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  return stack.replace(places, (_place, line, column) => placeInSource(map, Number(line), Number(column), bundle));
}

function literally(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}

function placeInSource(map, line, column, bundle) {
  const { originalSource, originalLine, originalColumn } = map.findEntry(line - 1, column - 1);
  if (originalSource === undefined) return `${relative('', bundle)}:${line}:${column}`;
  return `${relative('', resolve(dirname(bundle), originalSource))}:${originalLine + 1}:${originalColumn + 1}`;
}
