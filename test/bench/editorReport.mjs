// What the benchmark "editor" prints.
import { packageFiles } from './editorWorkspace.mjs';

/** @param {{ posts: number, with: readonly object[], without: readonly object[] }} result  of the benchmark */
export function printEditor({ posts, with: windows, without }) {
  console.log(`\n${posts} posts, a built site of as many pages, ${packageFiles} files in node_modules`);
  console.log(`Medians of ${windows.length} windows with Almanac, ${without.length} without\n`);
  const of = (read) => ms(median(windows.map(read)));
  row(
    'activation, module loading included',
    of(({ activationMs }) => activationMs),
  );
  row(
    'first rows',
    of(({ firstRowsMs }) => firstRowsMs),
  );
  row(
    'complete tree',
    of(({ completeMs }) => completeMs),
  );
  row(
    'checks of all posts, in the background',
    of(({ backgroundMs }) => backgroundMs),
  );
  const again = windows.flatMap((window) => window.again);
  const [index, bare] = [median(again.map(({ indexMs }) => indexMs)), median(again.map(({ bareMs }) => bareMs))];
  row('everything read again', ms(index));
  row(
    "walked and read bare through VS Code's file API",
    `${ms(bare)}, so that Almanac takes ${(index / bare).toFixed(2)} ×`,
  );
  const grown = (list) => median(list.map(({ heap }) => heap.after - heap.before)) / 2 ** 20;
  const [mine, others] = [grown(windows), grown(without)];
  row('heap that stays after collection', `${mine.toFixed(1)} MiB; ${others.toFixed(1)} MiB without Almanac`);
  console.log('\nHow late a timer of another extension rings          p50      p99     most   >20 ms   >50 ms');
  const late = (name, list) => printLate(name, list);
  late(
    'without Almanac, from its start',
    without.map(({ firstTicks }) => firstTicks),
  );
  late(
    'without Almanac, bare walk and read',
    without.flatMap((window) => window.again.map(({ bareTicks }) => bareTicks)),
  );
  late(
    'with Almanac, bare walk and read',
    again.map(({ bareTicks }) => bareTicks),
  );
  late(
    'with Almanac, from its activation to the tree',
    windows.map(({ firstTicks }) => firstTicks),
  );
  late(
    'with Almanac, everything read again',
    again.map(({ indexTicks }) => indexTicks),
  );
  late(
    'with Almanac, checks in the background',
    windows.map(({ backgroundTicks }) => backgroundTicks),
  );
}

/** Medians of the windows; of the ticks that were too late, those of the worst window. */
export function printLate(name, list) {
  const of = (key) => median(list.map((late) => late[key])).toFixed(1);
  const worst = (key) => Math.max(...list.map((late) => late[key]));
  const cells = [of('p50'), of('p99'), of('most'), worst('over20'), worst('over50')];
  console.log(`  ${name.padEnd(46)} ${cells.map((cell) => String(cell).padStart(8)).join(' ')}`);
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

function row(name, words) {
  console.log(`  ${name.padEnd(50)} ${words}`);
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}
