import { setUpPackages, setUpProgram } from '../harness/setup/generators.mjs';
import { eleventyBlog, hexoBlog, jekyllBlog } from './servedBlogs';
import { describeServing } from './serving';

const hasJekyll = await setUpProgram('jekyll');
const modules = await setUpPackages();

describe('the site preview', () => {
  if (hasJekyll) describeServing(jekyllBlog);
  for (const blog of modules === undefined ? [] : [hexoBlog, eleventyBlog]) describeServing(blog, modules);
});
