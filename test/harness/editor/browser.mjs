// The browser that shows VS Code's window in tests.
import { chromium } from 'playwright-core';
import { atEnd } from '../atEnd.mjs';
import { setUpChromium } from '../setup/chromium.mjs';

/** @returns {Promise<import('playwright-core').Browser>} ends with this process at the latest */
export async function launchBrowser() {
  const { executable, env } = await setUpChromium();
  const browser = await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    // Containers and root users have no sandbox and little shared memory.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  atEnd(() => browser.close());
  return browser;
}
