#!/usr/bin/env node
// How much of what a generator makes of a post the preview shows, block by block, beside plain markdown-it, which the
// built-in preview of VS Code is made of.
//
//   npm run bench -- fidelity [FOLDER] [--only NAME]… [--diff DIR]
//
// FOLDER holds real posts and their HTML, as `test/oracle/ask/realPosts.mjs` makes it. NAME picks the rows whose name holds
// it. DIR gets, for each row, the blocks that differ (`- ` the generator's, `+ ` ours) and our HTML.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareHtml } from './fidelityCompare.mjs';
import { Product } from './fidelityProduct.mjs';
import { fidelityRows } from './fidelityRows.mjs';

export const fidelityUsage = 'fidelity [FOLDER] [--only NAME]… [--diff DIR] [--json]';

/**
 * @param {readonly string[]} args  of the command line
 */
export async function runFidelity(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true, default: [''] },
      diff: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const rows = fidelityRows(positionals[0]).filter(({ name }) => values.only.some((part) => name.includes(part)));
  const product = await Product.load();
  const results = [];
  for (const row of rows) results.push(await measure(row, product, values.diff));
  if (values.json)
    console.log(JSON.stringify({ benchmark: 'fidelity', comparison: hashOfComparison(), rows: results }));
  else print(results);
}

async function measure(row, product, diffFolder) {
  const rendered = await row.render(product);
  const total = { name: row.name, files: 0, identical: 0, blocks: 0, equal: 0, plainEqual: 0 };
  let text = '';
  for (const { name, mine, plain } of rendered) {
    const oracle = row.oracle.get(name);
    if (oracle === undefined) continue;
    const [ours, plains] = [compareHtml(oracle, mine), compareHtml(oracle, plain)];
    if (ours === undefined || plains === undefined) continue;
    total.files++;
    total.identical += ours.differences.length === 0 ? 1 : 0;
    total.blocks += ours.blocks;
    total.equal += ours.equal;
    total.plainEqual += plains.equal;
    if (ours.differences.length > 0) {
      text += `== ${name} ${ours.equal}/${ours.blocks}\n${ours.differences.join('\n')}\n\n`;
    }
  }
  if (diffFolder !== undefined) keep(diffFolder, row.name, text, rendered);
  return total;
}

function keep(folder, row, differences, rendered) {
  const html = join(folder, row);
  mkdirSync(html, { recursive: true });
  writeFileSync(`${html}.txt`, differences);
  for (const { name, mine } of rendered) writeFileSync(join(html, `${name}.html`), mine);
}

function print(results) {
  console.log(`comparison: fidelityCompare.mjs ${hashOfComparison()}\n`);
  console.log('row                          files  identical   blocks    equal    share    plain markdown-it');
  for (const { name, files, identical, blocks, equal, plainEqual } of results) {
    const counts = [
      [files, 5],
      [identical, 10],
      [blocks, 8],
      [equal, 8],
    ].map(([n, width]) => String(n).padStart(width));
    console.log(`${name.padEnd(28)} ${counts.join(' ')} ${share(equal, blocks)} ${share(plainEqual, blocks)}`);
  }
}

function share(part, whole) {
  return (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`).padStart(9);
}

function hashOfComparison() {
  const source = readFileSync(fileURLToPath(new URL('fidelityCompare.mjs', import.meta.url)));
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runFidelity(process.argv.slice(2));
