import { end, endWithParent } from '../harness/atEnd.mjs';
import { buildProduct } from '../harness/build.mjs';
import { setUpWindow } from '../harness/setup/window.mjs';
import { newest } from '../harness/setup/versions.mjs';

/**
 * Builds the product, sets the newest VS Code up, measures in windows of it, and ends what was started.
 *
 * @param {() => Promise<void>} measure
 * @param {object} [options]
 * @param {boolean} [options.production]  false for a build whose names can be read in profiles; default true
 */
export async function inWindows(measure, { production = true } = {}) {
  endWithParent();
  try {
    await buildProduct({ production });
    await setUpWindow(newest);
    await measure();
  } finally {
    await end();
  }
}
