// `node test/robustness/patterns.mjs [--update]`: whether a regular expression of `src` takes longer than a time linear in
// its text. Each literal is judged by `recheck`. `linear.json` remembers those that were found good, by digest, so that a
// run judges new ones alone; `--update` writes it anew. What is not linear stands in `bounded.json` with the reason for
// which its text cannot be long, or it fails.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { root } from '../harness/paths.mjs';

const TIMEOUT_MS = 4_000;
const SIMULTANEOUS = 2;
const isUpdate = process.argv.includes('--update');
const linearFile = join(root, 'test/robustness/linear.json');
const boundedFile = join(root, 'test/robustness/bounded.json');

const linear = new Set(JSON.parse(readFileSync(linearFile, 'utf8')));
const bounded = new Map(
  Object.entries(JSON.parse(readFileSync(boundedFile, 'utf8'))).flatMap(([reason, patterns]) =>
    patterns.map((pattern) => [pattern, reason]),
  ),
);
const places = collect();
const trapped = new Map();
const undecided = new Map();
await judge([...places.keys()].filter((pattern) => !linear.has(digest(pattern)) && !bounded.has(pattern)));

if (isUpdate) {
  const found = [...places.keys()].filter((pattern) => ![trapped, undecided, bounded].some((map) => map.has(pattern)));
  writeFileSync(linearFile, `${JSON.stringify(found.map(digest).sort(), undefined, 2)}\n`);
}
const stale = [...bounded.keys()].filter((pattern) => !places.has(pattern));
for (const [pattern, why] of trapped) console.log(`${places.get(pattern).join(', ')}: ${pattern}\n  ${why}`);
for (const pattern of undecided.keys()) console.log(`${places.get(pattern).join(', ')}: not decided: ${pattern}`);
for (const pattern of stale) console.log(`bounded.json has a pattern that is no more: ${pattern}`);
console.log(
  `${places.size} regular expressions: ${trapped.size} traps, ${bounded.size} bounded, ${undecided.size} undecided`,
);
if (trapped.size > 0) console.log('Make each linear, or bound its text and say so in test/robustness/bounded.json.');
process.exitCode = trapped.size + stale.length === 0 ? 0 : 1;

/** The literals of the source, with the places at which they stand. */
function collect() {
  const found = new Map();
  for (const name of readdirSync(join(root, 'src'), { recursive: true })) {
    const file = `src/${name.replaceAll('\\', '/')}`;
    if (!file.endsWith('.ts')) continue;
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        found.set(node.text, [...(found.get(node.text) ?? []), `${file}:${line}`]);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

async function judge(patterns) {
  const left = [...patterns];
  const work = async () => {
    for (let pattern = left.pop(); pattern !== undefined; pattern = left.pop()) {
      const [, source, flags] = /^\/([^]*)\/([a-z]*)$/.exec(pattern);
      // `d` only asks for positions, and recheck does not know it.
      const { status, complexity, attack } = await check(source, flags.replace('d', ''), { timeout: TIMEOUT_MS });
      if (status === 'vulnerable') trapped.set(pattern, `${complexity.summary}, by ${attack.pattern.slice(0, 200)}`);
      if (status === 'unknown') undecided.set(pattern, status);
    }
  };
  await Promise.all(Array.from({ length: SIMULTANEOUS }, work));
}

function digest(pattern) {
  return createHash('sha256').update(pattern).digest('hex').slice(0, 12);
}
