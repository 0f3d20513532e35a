// A window in which an extension host loads the extension from its sources, and runs tests.

const runTimeoutMs = 900_000;

/**
 * Opens the window and waits for its tests.
 *
 * @param {object} options
 * @param {import('playwright-core').Browser} options.browser
 * @param {import('./server.mjs').Server} options.server  one that `takesPayload`
 * @param {string | undefined} options.folder  what the window opens
 * @param {string} options.extension  absolute path of the extension's folder
 * @param {string} options.tests  absolute path of a module whose export `run` runs the tests and rejects where one failed
 * @param {(type: string, args: readonly unknown[]) => void} [options.onLog]  gets what the console of the tests is given
 * @returns {Promise<number>} the exit status; rejects where the window does not come to an end
 */
export async function runTestWindow({ browser, server, folder, extension, tests, onLog = () => {} }) {
  // Nobody looks: the less is drawn and moves, the sooner the tests are done.
  const page = await browser.newPage({ viewport: { width: 800, height: 600 }, reducedMotion: 'reduce' });
  await page.exposeFunction('codeAutomationLog', onLog);
  const status = testStatus(page);
  const remote = (path) => `vscode-remote://${server.authority}${path}`;
  const url = server.urlOf(folder, [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
  ]);
  await Promise.race([page.goto(url), status]);
  return status.finally(() => page.close());
}

/** The window calls `codeAutomationExit` when the tests have run. */
function testStatus(page) {
  return new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.on('crash', () => reject(new Error('The window crashed.')));
    page.on('close', () => reject(new Error('The window closed before the tests had ended.')));
    const timer = setTimeout(() => reject(new Error(`The tests did not end in ${runTimeoutMs} ms.`)), runTimeoutMs);
    timer.unref();
  });
}
