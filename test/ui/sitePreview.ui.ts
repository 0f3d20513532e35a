import { describeServing } from './serving';
import { hugoBlog } from './servedBlogs';

describe('the site preview', () => {
  describeServing(hugoBlog);
});
