// Almanac's preview beside VS Code's own, in the same window of the same VS Code: from a keypress to the patched page,
// and the time that each takes in the extension host to make HTML of a text.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser } from '../harness/editor/browser.mjs';
import { startServer } from '../harness/editor/server.mjs';
import { copyFixture } from '../harness/fixture.mjs';
import { newest } from '../harness/setup/versions.mjs';
import { makeTemporaryFolder } from '../harness/temporaryFolder.mjs';
import { makeHostExtension } from './hostExtension.mjs';
import { inWindows } from './inWindows.mjs';
import { postOfSize } from './previewPosts.mjs';
import { PreviewWindow } from './previewWindow.mjs';

export const previewUsage = 'preview [--keys N] [--json]';

/** Sizes of posts, in characters. */
const SIZES = { '2.7 kB': 2_700, '100 kB': 100_000, '700 kB': 700_000 };
const PREVIEWS = {
  almanac: 'Almanac: Open Preview to the Side',
  builtIn: 'Markdown: Open Preview to the Side',
};
const RENDER_TIMEOUT_MS = 300_000;

/** @param {readonly string[]} args */
export async function runPreview(args) {
  const keys = Number(args[args.indexOf('--keys') + 1]) || 30;
  say('building');
  await inWindows(async () => {
    const results = await measure(keys);
    if (args.includes('--json')) console.log(JSON.stringify(results, undefined, 2));
    else print(results, keys);
  });
}

async function measure(keys) {
  const { folder } = copyFixture('plain-blog');
  const paths = {};
  for (const [name, size] of Object.entries(SIZES)) {
    paths[name] = `notes/2024-06-01-size-${size}.md`;
    writeFileSync(join(folder, paths[name]), postOfSize(size));
  }
  const result = join(makeTemporaryFolder('bench'), 'render.json');
  const server = await startServer({
    version: newest,
    extensions: [await makeHostExtension('previewHost', ['onStartupFinished'])],
    env: { ALMANAC_BENCH_RENDER: JSON.stringify({ texts: paths, result }) },
  });
  say('opening a window');
  const window = await PreviewWindow.open(await launchBrowser(), server.urlOf(folder));
  // Nothing else is measured while texts are rendered.
  say('rendering alone');
  const render = await untilWritten(result);
  const rows = [];
  for (const [name, path] of Object.entries(paths)) {
    const row = { name, render: render[name] };
    for (const [who, command] of Object.entries(PREVIEWS)) {
      say(`${name}, ${command}`);
      row[who] = await window.timeKeys(path, command, keys);
      say(`  ${both(row[who])}`);
    }
    rows.push(row);
  }
  return rows;
}

async function untilWritten(path) {
  for (const start = performance.now(); performance.now() - start < RENDER_TIMEOUT_MS; await sleep(200)) {
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  }
  throw new Error('The extension host did not say how long rendering takes.');
}

function at(times, part) {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];
}

/** p50 and p95. */
function both(times) {
  return `${at(times, 0.5).toFixed(0)} / ${at(times, 0.95).toFixed(0)} ms`;
}

function print(rows, keys) {
  console.log(`From a keypress to the patched page, p50 / p95 of ${keys} keys; and the median of rendering alone.\n`);
  console.log("| post | Almanac | VS Code's own | of it | render: Almanac | VS Code's own | of it |");
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, render, almanac, builtIn } of rows) {
    const [mine, theirs] = [at(render.almanac, 0.5), at(render.builtIn, 0.5)];
    const ratio = (a, b) => `${(a / b).toFixed(2)} ×`;
    const cells = [both(almanac), both(builtIn), ratio(at(almanac, 0.95), at(builtIn, 0.95))];
    cells.push(`${mine.toFixed(1)} ms`, `${theirs.toFixed(1)} ms`, ratio(mine, theirs));
    console.log(`| ${[name, ...cells].join(' | ')} |`);
  }
}

/** Progress, apart from the results. */
function say(step) {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${step}`);
}
