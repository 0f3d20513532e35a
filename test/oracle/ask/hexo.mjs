// Prints the posts of the Hexo site in the working directory, as Hexo itself has them after loading. Run by npm.mjs.
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(join(process.env.GENERATORS, 'node_modules', 'x.js'));
const Hexo = require('hexo');

const hexo = new Hexo(process.cwd(), { silent: true });
// Nothing is kept between two runs.
hexo.database.options.path = join(tmpdir(), `almanac-hexo-${process.pid}.json`);
hexo.database.save = () => Promise.resolve();
await hexo.init();
// A site loads the plugins that its package names; these sites name none.
await hexo.loadPlugin(require.resolve('hexo-renderer-marked'));
await hexo.load();

const describe = (post) => ({
  path: post.source,
  title: post.title,
  date: post.date.toISOString(),
  published: post.published,
  url: post.permalink,
  slug: post.slug,
  categories: post.categories.map(({ name }) => name),
  tags: post.tags.map(({ name }) => name),
});
const posts = hexo.locals.get('posts').sort('-date').map(describe);
const shown = new Set(posts.map(({ path }) => path));
const hidden = hexo
  .model('Post')
  .toArray()
  .map(describe)
  .filter(({ path }) => !shown.has(path));
console.log(JSON.stringify({ hexo: hexo.version, posts, hidden }));
process.exit(0);
