// What a window in a browser needs, side by side.
import { setUpChromium } from './chromium.mjs';
import { setUpVSCode } from './vscode.mjs';

/** @param {import('./versions.mjs').Version} version */
export async function setUpWindow(version) {
  await Promise.all([setUpVSCode(version), setUpChromium()]);
}
