// How long VS Code takes to load and activate the extension, beside one that does nothing.
import { parseArgs } from 'node:util';
import { askWindows } from './editorWindow.mjs';
import { makeWorkspace } from './editorWorkspace.mjs';
import { quantile } from './inProcess.mjs';
import { inWindows } from './inWindows.mjs';

export const activationUsage = 'activation [--posts N] [--windows N] [--json]';

/** @param {readonly string[]} args  of the command line */
export async function runActivation(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: 'string', default: '10000' },
      windows: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
    },
  });
  await inWindows(async () => {
    const folder = makeWorkspace(Number(values.posts));
    const answers = await askWindows({ task: 'activation', folder, windows: Number(values.windows) });
    const early = answers.filter(({ wasActive }) => wasActive).length;
    if (early > 0) throw new Error(`In ${early} windows it was active before it was asked.`);
    if (values.json) console.log(JSON.stringify(answers, undefined, 1));
    else print(answers);
  });
}

function print(answers) {
  const row = (name, key) => {
    const times = answers.map((answer) => answer[key]);
    console.log(`  ${name.padEnd(40)} ${quantile(times).toFixed(1)} / ${Math.max(...times).toFixed(1)} ms`);
  };
  console.log(`Activation in ${answers.length} windows, module loading included, median / most`);
  row('Almanac', 'activationMs');
  row('an extension that does nothing', 'floorMs');
}
