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
  // Mocha has made some paths relative already.
  const name = relative('', bundle);
  const [head, ...calls] = [pathToFileURL(bundle).href, bundle]
    .reduce((text, path) => text.replaceAll(path, name), stack)
    .split(`${name}:`);
  if (calls.length === 0) return stack;
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  return head + calls.map((call) => call.replace(/^\d+:\d+/u, (place) => placeInSource(map, place, bundle))).join('');
}

function placeInSource(map, place, bundle) {
  const [line, column] = place.split(':').map(Number);
  const { originalSource, originalLine, originalColumn } = map.findEntry(line - 1, column - 1);
  if (originalSource === undefined) return `${relative('', bundle)}:${place}`;
  return `${relative('', resolve(dirname(bundle), originalSource))}:${originalLine + 1}:${originalColumn + 1}`;
}
