import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** What waits for its first use: it would hold up the start of every window. */
const LATER = [
  'src/core/markdown/dialects.ts',
  'src/core/markdown/render.ts',
  'src/core/check/checkPost.ts',
  'markdown-it',
  'liquidjs',
  'highlight.js',
];

/** What a module imports at once: imports of types alone do not count, nor those inside of functions. */
function importsOf(file: string): readonly string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\b)([^'"]*?)\s*from\s+'([^']+)'/gm,
  );
  return [...statements].flatMap(([, names = '', from = '']) => {
    const braced = /^\{([^]*)\}$/
      .exec(names)?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '');
    const isOfTypes = braced?.every((name) => name.trim().startsWith('type ')) === true;
    return isOfTypes ? [] : [from];
  });
}

/** Modules of ours as paths, packages by their names. */
function resolved(from: string, file: string): string {
  if (!from.startsWith('.')) return from;
  const path = normalize(join(dirname(file), from));
  return existsSync(`${path}.ts`) ? `${path}.ts` : path;
}

/** Everything that is loaded with a module, by the chain of imports that leads there. */
function loadedWith(start: string): ReadonlyMap<string, string> {
  const chains = new Map([[start, start]]);
  for (const [file, chain] of chains) {
    if (!file.endsWith('.ts')) continue;
    for (const inner of importsOf(file).map((from) => resolved(from, file))) {
      if (!chains.has(inner)) chains.set(inner, `${chain} > ${inner}`);
    }
  }
  return chains;
}

describe('activation', () => {
  it('loads neither Markdown engines nor template engines nor highlighting', () => {
    const loaded = loadedWith('src/extension.ts');
    assert.ok(loaded.has('src/core/catalog.ts'));
    assert.deepEqual(
      LATER.flatMap((name) => loaded.get(name) ?? []),
      [],
    );
  });
});
