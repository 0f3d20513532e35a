// The product's own modules in this process, for what is too short to be measured as a process.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { root } from '../harness/paths.mjs';
import { loadCore } from '../oracle/loadCore.mjs';

/** The moment that all is looked at. */
export const NOW_MS = Date.UTC(2026, 0, 1);

/** @returns {Promise<Record<string, any>>} what the benchmarks in this process need */
export function loadProduct() {
  return loadCore(root, [
    ['Catalog', './src/core/catalog'],
    ['generatorById', './src/core/generators/registry'],
    ['NodeFileStore', './src/cli/nodeFiles'],
    ['SiteTree', './src/vscode/tree/siteTree'],
    ['defaultView', './src/core/outline/view'],
    ['compareNames', './src/core/outline/order'],
  ]);
}

/**
 * @param {Record<string, any>} product
 * @param {string} folder  of a Jekyll blog
 */
export function openCatalog({ Catalog, generatorById, NodeFileStore }, folder) {
  return Catalog.open({
    generator: generatorById('jekyll'),
    files: new NodeFileStore(folder),
    options: { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} },
  });
}

/** The tree of a catalog as the view has it, looked at once. */
export function treeOf({ SiteTree }, catalog) {
  const tree = new SiteTree({ root: { toString: () => 'file:///blog' }, catalog });
  tree.update(NOW_MS, false);
  return tree;
}

/** @returns {number} bytes of the heap in use, once what nobody holds is collected */
export function collectedHeap() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  for (let turn = 0; turn < 3; turn++) collect();
  return process.memoryUsage().heapUsed;
}

/**
 * @param {() => unknown} action  may be asynchronous
 * @returns {Promise<number>} milliseconds
 */
export async function timeOf(action) {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/**
 * @param {number} rounds
 * @param {(round: number) => unknown} action
 * @returns {Promise<number[]>} milliseconds of each round; two rounds before are not counted
 */
export async function timesOf(rounds, action) {
  const times = [];
  for (let round = -2; round < rounds; round++) {
    const ms = await timeOf(() => action(round));
    if (round >= 0) times.push(ms);
  }
  return times;
}

/**
 * @param {readonly number[]} numbers
 * @param {number} [part]  0.5 for the median, 0.95 for what 95 of 100 do not exceed
 */
export function quantile(numbers, part = 0.5) {
  return [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? NaN;
}
