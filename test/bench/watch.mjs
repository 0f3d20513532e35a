// From a file that is written to the catalog and the tree in a real VS Code: its watcher and our waiting included.
import { parseArgs } from 'node:util';
import { askWindows } from './editorWindow.mjs';
import { copyBlog } from './editorWorkspace.mjs';
import { quantile } from './inProcess.mjs';
import { inWindows } from './inWindows.mjs';

export const watchUsage = 'watch [--posts N] [--rounds N] [--profiles FOLDER] [--json]';

/** @param {readonly string[]} args  of the command line */
export async function runWatch(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '5' },
      profiles: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const measure = async () => {
    const [posts, rounds] = [Number(values.posts), Number(values.rounds)];
    const question = { task: 'watch', folder: copyBlog(posts), posts, rounds, profiles: values.profiles };
    const [{ refreshed }] = await askWindows(question);
    if (values.json) console.log(JSON.stringify({ posts, refreshed }, undefined, 1));
    else print(posts, refreshed);
  };
  await inWindows(measure, { production: values.profiles === undefined });
}

function print(posts, refreshed) {
  console.log(`Files that are written in a blog of ${posts} posts, until catalog and tree are right, p50 / p95;`);
  console.log(
    'how often the tree was drawn anew, median / most, and how late a timer of another extension rang, the same.\n',
  );
  console.log('| files | right after | times drawn | timer late |');
  console.log('| ---: | ---: | ---: | ---: |');
  for (const { files, rightMs, refreshes, late } of refreshed) {
    const most = late.map((each) => each.most);
    const cells = [
      files.toLocaleString('en'),
      `${quantile(rightMs).toFixed(0)} / ${quantile(rightMs, 0.95).toFixed(0)} ms`,
    ];
    cells.push(
      `${quantile(refreshes)} / ${Math.max(...refreshes)}`,
      `${quantile(most).toFixed(0)} / ${Math.max(...most).toFixed(0)} ms`,
    );
    console.log(`| ${cells.join(' | ')} |`);
  }
}
