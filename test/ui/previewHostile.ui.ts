import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { hostileHtml } from './hostileHtml';

const NAMES = Object.keys(hostileHtml);
const POST = 'notes/lures.md';
/** So many are shown in one post. */
const AT_ONCE = 8;

/** One post of them all, each behind a heading of its own; one that swallows what follows comes last. */
function postOf(names: readonly string[]): string {
  const parts = names.map((name) => `## ${name}\n\n${hostileHtml[name] ?? ''}\n`);
  return `---\ntitle: Lures\ndate: 2024-05-01\n---\n\n${parts.join('\n')}\n`;
}

/** What a browser told of in the windows of the page, from the first script on. */
interface Told {
  almanacWasHere?: unknown;
  almanacViolations?: string[];
}

describe('a hostile post in the preview', () => {
  let workbench: Workbench;
  const asked: string[] = [];
  let shows = 0;

  before(async () => {
    workbench = await openWorkbench({ fixture: 'plain-blog', theme: 'light' });
    workbench.page.context().on('request', (request) => void asked.push(request.url()));
    await workbench.page.context().addInitScript(() => {
      const told = globalThis as unknown as Told;
      told.almanacViolations = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        told.almanacViolations?.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    writeFileSync(join(workbench.folder, POST), postOf(['a link by reference']));
    await workbench.openFile(POST);
    await workbench.runCommand('Almanac: Open Preview to the Side');
    await workbench.webview().getByRole('heading', { name: 'a link by reference' }).waitFor();
  });

  after(() => workbench.close());

  /** Shows a text, as if it was typed, and waits until its end is there. */
  async function show(text: string, end: string): Promise<void> {
    writeFileSync(join(workbench.folder, POST), `${text}\n\n## ${end}\n`);
    await workbench.webview().locator('.almanac-body').getByText(end, { exact: true }).first().waitFor();
  }

  /** What a post did to the page, and the lures of it whose headings are there: others were swallowed by one before. */
  async function shownOf(names: readonly string[]) {
    const end = `End ${++shows}`;
    // HTML that is never closed swallows what follows: the end stands before it too.
    await show(postOf(names).replace('## ', `## ${end}\n\n## `), end);
    return workbench
      .webview()
      .locator('body')
      .evaluate((body) => {
        const told = globalThis as unknown as Told;
        const content = body.querySelector('.almanac-page') ?? body;
        const forbidden = 'script, iframe, frame, object, embed, base, meta, form, link, style, dialog';
        const isScript = (attribute: Attr): boolean =>
          /^on/i.test(attribute.name) || /^[\s\0-\x20]*(?:java|vb)script:/i.test(attribute.value);
        return {
          wasHere: told.almanacWasHere,
          violations: told.almanacViolations,
          forbidden: [...content.querySelectorAll(forbidden)].map((element) => element.outerHTML),
          handlers: [...content.querySelectorAll('*')].flatMap((element) =>
            [...element.attributes].filter(isScript).map(({ name }) => name),
          ),
          isWhole: document.body === body && typeof document.getElementById === 'function',
          headings: [...content.querySelectorAll('h2')].map((heading) => heading.textContent ?? ''),
        };
      });
  }

  it(`runs nothing and loads nothing of ${NAMES.length} lures`, async () => {
    const alone: string[] = [];
    const tryAll = async (names: readonly string[]): Promise<void> => {
      const { wasHere, violations, forbidden, handlers, isWhole, headings } = await shownOf(names);
      assert.equal(wasHere, undefined, names.join(', '));
      assert.deepEqual([violations, forbidden, handlers, isWhole], [[], [], [], true], names.join(', '));
      if (names.length > 1) alone.push(...names.filter((name) => !headings.includes(name)));
    };
    for (let start = 0; start < NAMES.length; start += AT_ONCE) await tryAll(NAMES.slice(start, start + AT_ONCE));
    for (const name of alone) await tryAll([name]);
    assert.deepEqual(
      asked.filter((url) => url.includes('evil.invalid')),
      [],
    );
  });

  it('stays where it is when its lures are followed, and shows what is typed after', async () => {
    const lures = NAMES.filter((name) => /lure/.test(hostileHtml[name] ?? ''));
    await show(postOf(lures), 'All lures');
    const page = workbench.webview();
    const count = await page.locator('.almanac-body a').count();
    assert.ok(count > 5);
    for (let index = 0; index < count; index++) await page.locator('.almanac-body a').nth(index).dispatchEvent('click');
    await workbench.screenshot('preview-hostile');
    await show(postOf(['a name of the document', 'names of the window', 'the id of the page']), 'After all');
    assert.equal(await page.locator('body').evaluate(() => (globalThis as unknown as Told).almanacWasHere), undefined);
    assert.equal(await workbench.tab('lures.md').count(), 1);
    assert.deepEqual(
      asked.filter((url) => url.includes('evil.invalid')),
      [],
    );
  });
});
