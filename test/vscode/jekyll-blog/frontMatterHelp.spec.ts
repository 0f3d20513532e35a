import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onlySite, until } from '../blog';
import { assertIncludes, hovered, inPost, labelOf, labels, offered, withDate } from '../frontMatterHelp';

const POST = '_posts/2025/2025-05-31-figs-before-breakfast.md';
const yaml = (lines: string): string => `---\n${lines}\n---\nFigs.\n`;

describe('help with the front matter of a Jekyll post', () => {
  it('offers keys that are not there, those of the blog first, with what they mean', async () => {
    const items = await offered(POST, yaml('title: Figs\n|'));
    const all = items.map(labelOf);
    assertIncludes(all, ['date', 'tags', 'categories', 'permalink', 'published']);
    assert.ok(!all.includes('title'));
    const tags = items.find((item) => labelOf(item) === 'tags');
    assert.ok(tags?.documentation instanceof vscode.MarkdownString);
    assert.match(tags.documentation.value, /^Tags: a list/);
    assert.match(tags.documentation.value, /\[Jekyll documentation\]\(https:\/\/jekyllrb\.com/);
  });

  it('offers the tags of the blog by their use, and none twice', async () => {
    const items = await offered(POST, yaml('tags: [garden, |]'));
    const all = items.map(labelOf);
    assert.equal(all[0], 'bread');
    assert.ok(!all.includes('garden'));
    assert.equal(new Set(all).size, all.length);
    const [first] = items;
    assert.equal(typeof first?.label === 'object' ? first.label.description : '', '5 posts');
  });

  it('offers layouts, true and false, dates and pictures', async () => {
    assertIncludes(await labels(POST, yaml('layout: |')), ['post', 'none']);
    assert.deepEqual(await labels(POST, yaml('published: |')), ['true', 'false']);
    assert.deepEqual(await labels(POST, yaml('date: |')), [
      'Now',
      'Today',
      'Tomorrow 9:00',
      'Next Monday 9:00',
      'Other Date…',
    ]);
    assertIncludes(await labels(POST, yaml('image: |')), ['/assets/img/loaf.png']);
  });

  it('offers nothing of its own in the body', async () => {
    const all = await labels(POST, '---\ntitle: x\n---\nlayout: |\n');
    assert.ok(!all.includes('post'));
  });

  it('says what a key means, and when and where the post will be', async () => {
    const words = await hovered(POST, yaml('title: Figs\nd|ate: 2025-05-31 07:15:00'));
    assert.match(words, /\*\*date\*\*/);
    // Jekyll takes a time with seconds and without an offset for one in UTC: an hour later in Lisbon.
    assert.match(words, /Saturday, May 31, 2025 at 8:15\sAM \\\+01:00/);
    assert.match(words, /Europe\/Lisbon/);
    assert.match(words, /Published/);
    assert.match(words, /salt\\-and\\-thyme\\\.example\/blog\/2025\/05\/figs\\-before\\-breakfast\//);
  });

  it('says how many posts have a tag', async () => {
    assert.match(await hovered(POST, yaml('tags: [bre|ad]')), /bread: 5 posts/);
  });

  it('writes a date as the file has it, so that Jekyll reads what was meant', async () => {
    const text = await withDate(POST, yaml('title: Figs|\ndate: 2025-05-31 07:15:00 +0100'));
    assert.match(text, /^date: \d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} [+-]\d{4}$/m);
    const { site } = await onlySite();
    const plain = await withDate(POST, yaml('title: Figs|\ndate: 2025-05-31 07:15:00'));
    for (const written of [text, plain]) {
      const read = site.catalog.postFrom({ path: POST, text: written })?.date?.epochMs ?? 0;
      assert.ok(Math.abs(read - Date.now()) < 60_000, written);
    }
  });

  it('folds the front matter', async () => {
    const ranges = await inPost(POST, yaml('title: Figs|\ndate: 2025-05-31'), ({ document }) =>
      Promise.resolve(
        vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri),
      ),
    );
    assert.ok(ranges.some(({ start, end }) => start === 0 && end === 3));
  });

  it('knows the words of a post as soon as it is saved', async () => {
    const { site, sites } = await onlySite();
    const path = '_posts/2025/2025-06-01-a-new-mood.md';
    const other = site.files.uriOf(path);
    assert.ok(!(await labels(POST, yaml('title: x\n|'))).includes('mood'));
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(yaml('title: New\nmood: calm')));
    try {
      await until(sites, () => site.catalog.post(path) !== undefined, 'it is a post');
      assertIncludes(await labels(POST, yaml('title: x\n|')), ['mood']);
    } finally {
      await vscode.workspace.fs.delete(other);
      await until(sites, () => site.catalog.post(path) === undefined, 'it is gone');
    }
  });
});
