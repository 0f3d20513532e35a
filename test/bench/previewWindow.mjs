// A window of VS Code, and how long a preview in it takes from a keypress to its page.
/* global addEventListener, MutationObserver */
import { setTimeout as sleep } from 'node:timers/promises';

/** VS Code's own preview waits 300 ms behind a key: no key is pressed while another is on its way. */
const REST_MS = 450;
const WAIT_MS = 30_000;
const SEARCH_MS = 1_500;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export class PreviewWindow {
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** @returns {Promise<PreviewWindow>} */
  static async open(browser, url) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(() => {
      addEventListener('keydown', () => (globalThis.pressedMs = performance.timeOrigin + performance.now()), true);
    });
    await page.goto(url);
    await page.locator('.monaco-workbench .part.activitybar').waitFor();
    return new PreviewWindow(page);
  }

  /**
   * Types behind the end of a file, with a preview beside it.
   *
   * @param {string} path
   * @param {string} command  that opens the preview
   * @param {number} keys
   * @returns {Promise<number[]>} milliseconds from each keypress until the page shows it
   */
  async timeKeys(path, command, keys) {
    const page = this.#page;
    await this.#choose(path, path.slice(path.lastIndexOf('/') + 1));
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await this.#choose(`>${command}`, command);
    const frame = page
      .locator('iframe.webview.ready:visible')
      .first()
      .contentFrame()
      .frameLocator('iframe#active-frame');
    const body = frame.locator('body');
    await frame.locator('p', { hasText: /^Keys/ }).waitFor({ timeout: WAIT_MS });
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+End');
    const times = [];
    let typed = '';
    for (let index = -3; index < keys; index++) {
      const letter = LETTERS[(index + 3) % LETTERS.length];
      typed += letter;
      // Only a watch that stands before the key is pressed sees it arrive, however busy the machine is.
      const watch = await body.evaluateHandle(watchFor, { typed, waitMs: WAIT_MS });
      await sleep(REST_MS);
      await page.keyboard.press(letter);
      const shown = await watch.evaluate(({ shownMs }) => shownMs);
      const pressed = await page.evaluate(() => globalThis.pressedMs);
      if (index >= 0) times.push(shown - pressed);
    }
    await this.#choose('>View: Revert and Close Editor', 'View: Revert and Close Editor');
    await this.#choose('>View: Close All Editors', 'View: Close All Editors');
    await page.locator('.part.editor .tab').first().waitFor({ state: 'detached' });
    return times;
  }

  async #choose(text, label) {
    const page = this.#page;
    const widget = page.locator('.quick-input-widget');
    const row = widget
      .locator('.monaco-list-row')
      .filter({ has: page.getByText(label, { exact: true }) })
      .first();
    for (let triesLeft = 15; ; triesLeft--) {
      await page.keyboard.press(text.startsWith('>') ? 'F1' : 'ControlOrMeta+P');
      if (await this.#search(text, row)) return row.click();
      if (triesLeft === 0) throw new Error(`Nothing in the palette is called “${label}”.`);
      await page.keyboard.press('Escape');
    }
  }

  /** False where the palette closed again, or does not have it yet. */
  async #search(text, row) {
    try {
      await this.#page.locator('.quick-input-widget input').first().fill(text, { timeout: SEARCH_MS });
      await row.waitFor({ timeout: SEARCH_MS });
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * Runs in the page: watches for the moment at which the last paragraphs show what was typed.
 *
 * @returns {{ shownMs: Promise<number> }} in epoch milliseconds; rejects where that takes longer than `waitMs`
 */
function watchFor(body, { typed, waitMs }) {
  const isShown = () => {
    const paragraphs = body.ownerDocument.getElementsByTagName('p');
    for (let index = paragraphs.length - 1; index >= Math.max(0, paragraphs.length - 8); index--) {
      if (paragraphs[index].textContent.endsWith(`Keys ${typed}`)) return true;
    }
    return false;
  };
  const shownMs = new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      const nowMs = performance.timeOrigin + performance.now();
      if (!isShown()) return;
      observer.disconnect();
      resolve(nowMs);
    });
    observer.observe(body.ownerDocument, { childList: true, subtree: true, characterData: true });
    setTimeout(() => reject(new Error(`The page does not show “Keys ${typed}”.`)), waitMs);
  });
  return { shownMs };
}
