import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { violationsOf } from './axe';
import { openFakeBlog, type FakeBlogWindow } from './fakeBlogWindow';
import { makeFakeBlog, POST, UNSERVED, type FakeBlog } from './fakeServer';
import { untilShown } from './serving';

const OFFER = 'Open in Site Preview';

/** Themes, by the kinds that webviews are told. */
const THEMES = {
  'vscode-light': 'Default Light Modern',
  'vscode-dark': 'Default Dark Modern',
  'vscode-high-contrast': 'Default High Contrast',
  'vscode-high-contrast-light': 'Default High Contrast Light',
} as const;

/** So many rules of axe-core have something to say to a notice. */
const FEWEST_RULES = 8;

describe('the site preview at hand', () => {
  let blog: FakeBlog;
  let workbench: Workbench;
  let forwarding: FakeBlogWindow['forwarding'];
  let close: () => Promise<void>;

  before(async () => {
    ({ blog, workbench, forwarding, close } = await openFakeBlog(30, 'serves'));
  });

  after(() => close());

  it('is offered in the title of the editor, and asks before it runs anything', async () => {
    await workbench.page.locator('.part.editor').getByRole('button', { name: OFFER }).click();
    const dialog = workbench.page.getByRole('dialog').filter({ hasText: `Start “${blog.program}` });
    await workbench.screenshot('site-preview-question');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual(blog.servers(), []);
  });

  it('is offered in the menu of a post in the view', async () => {
    await workbench.openView('Blog');
    await workbench.treeItem(new RegExp(`^${POST.title}`)).click({ button: 'right' });
    await workbench.page.getByRole('menuitem', { name: OFFER }).hover();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByRole('dialog').getByRole('button', { name: 'Start' }).click();
    await untilShown(workbench, POST);
  });

  it('opens its page in the browser, as this window reaches it', async () => {
    await workbench.tab(/^Site: /).click();
    const opened = workbench.page.context().waitForEvent('page');
    await workbench.page.locator('.part.editor').getByRole('button', { name: 'Open Site Preview in Browser' }).click();
    const page = await opened;
    await page.getByRole('heading', { name: POST.title }).waitFor();
    assert.equal(page.url(), `http://${blog.port}.localhost:${forwarding.port}${POST.address}`);
    await page.close();
    await workbench.screenshot('site-preview-title');
  });

  it('says in every theme, for every reader, what is missing', async () => {
    await workbench.tab('ridge.md').click();
    await workbench.openFile(UNSERVED.file);
    const page = workbench.webview();
    await page.getByText(`The server has no page for “${UNSERVED.title}” yet`).waitFor();
    for (const [kind, theme] of Object.entries(THEMES)) {
      blog.set({ 'workbench.colorTheme': theme });
      await page.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      const { held, violations } = await violationsOf(page);
      assert.deepEqual(violations, []);
      assert.ok(held >= FEWEST_RULES, `${held} rules held`);
      await workbench.screenshot(`site-preview-notice-${kind}`);
    }
  });
});

describe('the site preview where the folder is not trusted', () => {
  let blog: FakeBlog;
  let workbench: Workbench;

  before(async () => {
    blog = await makeFakeBlog(30);
    blog.serveWith('serves');
    const settings = { 'security.workspace.trust.startupPrompt': 'never' };
    workbench = await openWorkbench({ folder: blog.folder, theme: 'light', trusting: false, settings });
  });

  after(async () => {
    await workbench.close();
    blog.remove();
  });

  it('runs nothing, says so and leads to the question of trust', async () => {
    await workbench.openFile(POST.file);
    await workbench.runCommand(`Almanac: ${OFFER}`);
    const message = workbench.notification('It needs a workspace that you trust.');
    await message.waitFor();
    await workbench.screenshot('site-preview-untrusted');
    await workbench.answer(message, 'Manage Workspace Trust');
    await workbench.page.getByText('You are in Restricted Mode').waitFor();
    assert.deepEqual(blog.servers(), []);
  });
});
