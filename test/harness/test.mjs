// `npm test`, and with a suite's name first `npm run test:core` and its like:
//
//   node test/harness/test.mjs [check | core | oracle | limits | fuzz | vscode | web | ui] [part of a file's path…] [--grep TITLE] [--oldest] [--desktop]
//
// It installs what is missing, runs the suites one after the other, each in a process of its own, and ends with what
// failed, at first or in the end, and the sum of the tests. Without a suite's name all of them run, and `--oldest` adds runs on the oldest VS Code.
// A suite that ends without a result, or in which no test ran, counts as failed. Imports nothing but Node.
import { fileURLToPath } from 'node:url';
import { end, endWithNpm } from './atEnd.mjs';
import { buildProduct } from './build.mjs';
import { runChild } from './child.mjs';
import { installPackages } from './install.mjs';
import { closingLine, isGreen, sumResults } from './result.mjs';

/** Suites that are run only where they are named. */
const onRequest = ['servers'];
const suites = ['check', 'core', 'oracle', 'limits', 'fuzz', 'vscode', 'web', 'ui'];
/** Of what runs for hours where it is asked for, all tests together run some seconds. */
const usualArgs = { fuzz: ['--times', '2'] };
const needsBuild = new Set(suites.concat(onRequest).filter((suite) => suite !== 'check'));
const needsVSCode = new Set(['vscode', 'web', 'ui', 'servers']);

endWithNpm();
const result = await runAll(planRuns(process.argv.slice(2))).catch(failWith);
await end();
for (const failure of result.failedAtFirst ?? []) console.log(`\nFailed at first: ${failure}`);
for (const failure of result.failures) console.log(`\n✘ ${failure}`);
console.log(`\n${closingLine(result)}`);
process.exitCode = isGreen(result) ? 0 : 1;

/** @returns {{ suite: string, args: string[] }[]} */
function planRuns(args) {
  const [suite, ...rest] = args;
  if ([...suites, ...onRequest].includes(suite)) return [{ suite, args: rest }];
  const unknown = args.filter((arg) => arg !== '--oldest');
  if (unknown.length > 0) {
    console.error(
      `Unknown: ${unknown.join(' ')}. Name a suite first (${[...suites, ...onRequest].join(', ')}), or only --oldest.`,
    );
    process.exit(2);
  }
  const runs = suites.map((name) => ({ suite: name, args: usualArgs[name] ?? [] }));
  const onOldest = suites.filter((name) => needsVSCode.has(name)).map((name) => ({ suite: name, args: ['--oldest'] }));
  return args.includes('--oldest') ? [...runs, ...onOldest] : runs;
}

async function runAll(runs) {
  await installPackages();
  const built = runs.some(({ suite }) => needsBuild.has(suite)) ? await step('build', build) : undefined;
  const results = built === undefined ? [] : [built];
  for (const { suite, args } of runs) {
    const lacksBuild = built?.passed === 0 && needsVSCode.has(suite);
    const action = () => (lacksBuild ? fail(`${suite}: not run, since the build failed.`) : runSuite(suite, args));
    results.push(await step([suite, ...args].join(' '), action));
  }
  return sumResults(results);
}

/** Runs one step under a heading and says how it went. */
async function step(name, action) {
  const start = performance.now();
  console.log(`\n── ${name} ──`);
  const stepResult = await action();
  console.log(`${name}: ${closingLine(stepResult)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return stepResult;
}

async function build() {
  try {
    await buildProduct();
    return { passed: 1, failures: [] };
  } catch (error) {
    return failWith(error);
  }
}

function failWith(error) {
  return fail(error.message);
}

function fail(why) {
  console.error(why);
  return { passed: 0, failures: [why] };
}

async function runSuite(suite, args) {
  const script = fileURLToPath(new URL(`./${suite}.mjs`, import.meta.url));
  const suiteResult = await runChild([script, ...args]);
  const ran = suiteResult.passed + suiteResult.failures.length > 0;
  return ran ? suiteResult : fail(`${suite}: no test ran.`);
}
