// The browser that shows VS Code's window in tests.
import { chromium } from 'playwright-core';
import { setUpChromium } from '../setup/chromium.mjs';

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchBrowser() {
  const { executable, env } = await setUpChromium();
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    // Containers and root users have no sandbox and little shared memory.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}
