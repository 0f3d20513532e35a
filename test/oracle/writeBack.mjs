// Changes the front matter of every Markdown file below folders, in memory: `node test/oracle/writeBack.mjs FOLDER…`.
// Prints what became of each change, every refusal with its reason; ends with 1 where anything but the key changed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/paths.mjs';
import { loadCore } from './loadCore.mjs';

const { tryChanges } = await loadCore(root, [['tryChanges', './test/oracle/writeBackBlocks']]);

const counts = new Map();
const faults = [];
let files = 0;
for (const path of process.argv.slice(2).flatMap((folder) => [...markdownFiles(folder)])) {
  files += 1;
  for (const { kind, change, reason } of tryChanges(readFileSync(path, 'utf8'))) {
    const name = kind === 'refused' ? `refused: ${reason}` : kind;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (kind === 'wrong') faults.push(`${path}: ${change}: ${reason}`);
    if (kind === 'refused' && reason === 'frontMatter.notEditable') console.log(`refused: ${path}: ${change}`);
  }
}
console.log(`${files} files`);
for (const [name, count] of [...counts].sort()) console.log(`${String(count).padStart(8)} ${name}`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

function* markdownFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* markdownFiles(path);
    else if (/\.(?:md|markdown|mdx|qmd)$/i.test(entry.name)) yield path;
  }
}
