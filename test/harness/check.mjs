// What no test sees: types, lint, format, whether all texts are translated, and whether a regular expression could take
// long. Each counts as one test. They run side by side.
import { join } from 'node:path';
import { checkTexts } from './l10n/check.mjs';
import { root } from './paths.mjs';
import { reportResult, sumResults } from './result.mjs';
import { run } from './setup/run.mjs';

const checks = {
  types: () => runTool('typescript/bin/tsc', '-b'),
  lint: () => runTool('eslint/bin/eslint.js', '.'),
  format: () => runTool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  texts: checkTexts,
  patterns: () => run(process.execPath, [join(root, 'test/robustness/patterns.mjs')], { cwd: root }),
};

reportResult(sumResults(await Promise.all(Object.entries(checks).map(runCheck))));

async function runCheck([name, check]) {
  try {
    await check();
    console.log(`  ✔ ${name}`);
    return { passed: 1, failures: [] };
  } catch (error) {
    console.log(`  ✘ ${name}\n${error.message}`);
    return { passed: 0, failures: [`${name}\n${error.message}`] };
  }
}

function runTool(script, ...args) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root });
}
