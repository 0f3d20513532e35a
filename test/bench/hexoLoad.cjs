// Lets Hexo read a blog, as `hexo list` does: `node hexoLoad.cjs FOLDER PEERS` prints how many posts that were.
// PEERS is the folder in which the packages `hexo` and `hexo-renderer-marked` are installed.
const { createRequire } = require('node:module');
const { join } = require('node:path');

const [folder, peers] = process.argv.slice(2);
const requirePeer = createRequire(join(peers, 'package.json'));
const Hexo = requirePeer('hexo');

async function main() {
  const hexo = new Hexo(folder, { silent: true });
  await hexo.init();
  await hexo.loadPlugin(requirePeer.resolve('hexo-renderer-marked'));
  await hexo.load();
  console.log(`${hexo.locals.get('posts').length} posts`);
}

void main();
