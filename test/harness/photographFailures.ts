// Part of each run of browser tests: what a failed test's windows showed stays as a picture.
import { openWorkbenches } from './workbench';

afterEach('takes pictures of what failed', async function () {
  if (this.currentTest?.state !== 'failed') return;
  const name = this.currentTest.fullTitle().replace(/\W+/g, '-');
  for (const [index, workbench] of openWorkbenches().entries()) {
    console.log(`Picture: ${await workbench.screenshot(`failed-${name}-${index}`)}`);
  }
});
