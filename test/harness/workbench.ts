// VS Code's window, as browser tests see it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from './editor/browser.mjs';
import { startServer } from './editor/server.mjs';
import { copyFixture } from './fixture.mjs';
import { outFolder } from './paths.mjs';
import { newest, oldest } from './setup/versions.mjs';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  hc: 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
} as const;

export interface WorkbenchOptions {
  /** The folder of `test/fixtures` that the window opens a copy of; undefined opens no folder. */
  readonly fixture?: string;
  /** Absolute path of a folder to open as it is, instead of a copy of a fixture. */
  readonly folder?: string;
  /** User settings besides those that keep VS Code still. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly theme?: keyof typeof themes;
  /** Extensions besides ours, by their folders in `test/fixtures/extensions`. */
  readonly extensions?: readonly string[];
  /** Absolute path of a package to install, instead of the extension as it lies in the repository. */
  readonly vsix?: string;
  /** The display language, as VS Code names it (`pt-br`): what Almanac speaks. VS Code itself stays English. */
  readonly language?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Whether VS Code trusts the folder without asking; default true. */
  readonly trusting?: boolean;
  /** Environment of the extension host and of the terminals. */
  readonly env?: Readonly<Record<string, string>>;
}

const mostTries = 10;
const aMomentMs = 1_500;

let browser: Promise<Browser> | undefined;
const open = new Set<Workbench>();

/** @returns the windows that are open now */
export function openWorkbenches(): readonly Workbench[] {
  return [...open];
}

/**
 * Makes a language the display language, as a language pack does. VS Code itself, whose packs are not to be had here, stays
 * English.
 */
function speak(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

/**
 * Opens a window with the extension installed, on a VS Code server of its own: no state of another test is in it. The
 * browser is shared.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const copy = options.fixture === undefined ? undefined : copyFixture(options.fixture);
  const folder = copy?.folder ?? options.folder;
  const server = await startServer({
    version: process.env.ALMANAC_VSCODE === 'oldest' ? oldest : newest,
    settings: { 'workbench.colorTheme': themes[options.theme ?? 'dark'], ...options.settings },
    trusting: options.trusting ?? true,
    extensions: options.extensions ?? [],
    env: options.env ?? {},
    ...(options.vsix === undefined ? {} : { vsix: options.vsix }),
  });
  try {
    browser ??= launchBrowser();
    const context = await (await browser).newContext({ viewport: options.size ?? { width: 1280, height: 800 } });
    if (options.language !== undefined) await context.addInitScript(speak, options.language);
    const page = await context.newPage();
    await page.goto(server.urlOf(folder));
    await page.locator('.monaco-workbench .part.activitybar').waitFor();
    return new Workbench(page, folder ?? '', async () => {
      await context.close();
      await server.stop();
      copy?.remove();
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** One window. Its members wait, as Playwright does, for what they name to appear. */
export class Workbench {
  /** The window's page, for what has no member here. */
  readonly page: Page;
  /** Absolute path of the copied blog; empty in a window without a folder. */
  readonly folder: string;
  readonly #close: () => Promise<void>;

  constructor(page: Page, folder: string, close: () => Promise<void>) {
    this.page = page;
    this.folder = folder;
    this.#close = close;
    open.add(this);
  }

  /** Runs a command from the palette, by its full title (`Almanac: Open Preview`). */
  async runCommand(title: string): Promise<void> {
    await this.#choose(`>${title}`, title);
  }

  /**
   * Opens a file of the blog, by its path in it: the row that fits best, which has the focus. A click would meet another one
   * where the list of files that were open before is still there. What is drawn anew meanwhile is tried again.
   */
  async openFile(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const tab = this.page.locator('.part.editor').getByRole('tab', { name, selected: true });
    const row = this.#rowOf(name, '.focused');
    for (let triesLeft = mostTries; triesLeft > 0; triesLeft -= 1) {
      if (await this.#search(path, row)) {
        await this.page.keyboard.press('Enter');
        if (await isShown(tab)) return;
      }
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`${path} does not open.`);
  }

  /** Shows a view container of the activity bar, by its title. */
  async openView(title: string): Promise<void> {
    const tab = this.page.locator('.part.activitybar').getByRole('tab', { name: new RegExp(`^${title}( |$)`) });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  }

  /** A row of a tree in the side bar; a string is looked for anywhere in the row's words. */
  treeItem(name: string | RegExp): Locator {
    return this.page.locator('.part.sidebar').getByRole('treeitem', { name });
  }

  /** The tab of an editor, a preview included. */
  tab(name: string | RegExp): Locator {
    return this.page.locator('.part.editor').getByRole('tab', { name });
  }

  /** The document in a webview that can be seen; `index` counts where several can. */
  webview(index = 0): FrameLocator {
    const frame = this.page.locator('iframe.webview.ready:visible').nth(index);
    return frame.contentFrame().frameLocator('iframe#active-frame');
  }

  /**
   * A message at the lower right, for the seconds that it stands there; its buttons are
   * `notification(…).getByRole('button', { name })`, which `answer` presses.
   */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-toast').filter({ hasText: text });
  }

  /** Presses a button of a message, which goes then. A click is lost where messages move at that moment. */
  async answer(message: Locator, button: string): Promise<void> {
    for (let triesLeft = mostTries; triesLeft > 0; triesLeft -= 1) {
      await message.getByRole('button', { name: button, exact: true }).click();
      if (await isInTime(message.waitFor({ state: 'hidden', timeout: aMomentMs }))) return;
    }
    throw new Error(`The message stays when “${button}” is pressed.`);
  }

  /** A message in the list of all that nobody has closed, which `Notifications: Show Notifications` opens. */
  listedNotification(text: string | RegExp): Locator {
    return this.page.locator('.notifications-center .notification-list-item').filter({ hasText: text });
  }

  /** The list, with its input, that the palette and choices are shown in. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /**
   * Takes a picture of the window.
   *
   * @returns the path of `NAME.png`, in `out/screenshots` or in the folder that ALMANAC_SCREENSHOTS names
   */
  async screenshot(name: string): Promise<string> {
    const folder = process.env.ALMANAC_SCREENSHOTS ?? join(outFolder, 'screenshots');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.png`);
    // What is still fading in would be pale.
    await this.page.screenshot({ path, animations: 'disabled' });
    return path;
  }

  /** Loads the window anew by VS Code's own command: before, it writes down what it is to remember. */
  async reload(): Promise<void> {
    await this.page.evaluate(() => Object.assign(globalThis, { isBeforeReload: true }));
    await this.runCommand('Developer: Reload Window');
    await this.page.waitForFunction(() => !('isBeforeReload' in globalThis));
    await this.page.locator('.monaco-workbench .part.activitybar').waitFor();
  }

  /** Closes the window, stops its server and removes its blog. */
  async close(): Promise<void> {
    open.delete(this);
    await this.#close();
  }

  /** A search begins anew until it finds: the palette keeps to the commands that were there when it opened. */
  async #choose(text: string, label: string): Promise<void> {
    const row = this.#rowOf(label);
    for (let triesLeft = mostTries; !(await this.#search(text, row)); triesLeft -= 1) {
      if (triesLeft === 0) throw new Error(`Nothing in the palette is called “${label}”.`);
      await this.page.keyboard.press('Escape');
    }
    await row.click();
  }

  /** A row of the palette with just these words in it. */
  #rowOf(label: string, state = ''): Locator {
    const exact = this.page.getByText(label, { exact: true });
    return this.quickInput.locator(`.monaco-list-row${state}`).filter({ has: exact }).first();
  }

  async #search(text: string, row: Locator): Promise<boolean> {
    await this.page.keyboard.press(text.startsWith('>') ? 'F1' : 'ControlOrMeta+P');
    // A window that is busy can lose the key, or close the palette again.
    const input = this.quickInput.locator('input').first();
    return (await isShown(input)) && (await isInTime(input.fill(text, { timeout: aMomentMs }))) && isShown(row);
  }
}

/** Waits a moment for something. */
function isShown(locator: Locator): Promise<boolean> {
  return isInTime(locator.waitFor({ timeout: aMomentMs }));
}

function isInTime(waiting: Promise<void>): Promise<boolean> {
  return waiting.then(
    () => true,
    () => false,
  );
}
