// What no test sees: types, lint and format. Each counts as one test. The three run side by side.
import { join } from 'node:path';
import { root } from './paths.mjs';
import { reportResult, sumResults } from './result.mjs';
import { run } from './setup/run.mjs';

const checks = {
  types: ['typescript/bin/tsc', '-b'],
  lint: ['eslint/bin/eslint.js', '.'],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
};

reportResult(sumResults(await Promise.all(Object.entries(checks).map(runCheck))));

async function runCheck([name, [script, ...args]]) {
  try {
    await run(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root });
    console.log(`  ✔ ${name}`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`  ✘ ${name}\n${error.message}`);
    return { passed: 0, failed: 1 };
  }
}
