import { setUpProgram } from '../harness/setup/generators.mjs';
import { hugoBlog } from './servedBlogs';
import { describeServing } from './serving';

const hasHugo = await setUpProgram('hugo');

describe('the site preview', () => {
  if (hasHugo) describeServing(hugoBlog);
});
