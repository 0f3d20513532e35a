// What a blog of ten thousand posts costs in a real VS Code: the time to its tree, and what others in the host feel of it.
import { parseArgs } from 'node:util';
import { printEditor } from './editorReport.mjs';
import { askWindows } from './editorWindow.mjs';
import { makeWorkspace } from './editorWorkspace.mjs';
import { inWindows } from './inWindows.mjs';

export const editorUsage = 'editor [--posts N] [--windows N] [--rounds N] [--profiles FOLDER] [--json]';

/** @param {readonly string[]} args  of the command line */
export async function runEditor(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: 'string', default: '10000' },
      windows: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '1' },
      profiles: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const measure = async () => {
    const [posts, windows, rounds] = [values.posts, values.windows, values.rounds].map(Number);
    const question = { task: 'index', folder: makeWorkspace(posts), posts, rounds };
    const result = {
      posts,
      without: await askWindows({ ...question, installed: false, windows: 2 }),
      with: await askWindows({ ...question, windows, profiles: values.profiles }),
    };
    if (values.json) console.log(JSON.stringify(result, undefined, 1));
    else printEditor(result);
  };
  await inWindows(measure, { production: values.profiles === undefined });
}
