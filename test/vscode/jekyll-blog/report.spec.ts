import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onlySite, openSites, until, withSetting } from '../blog';

async function report(): Promise<string> {
  await vscode.commands.executeCommand('almanac.showDetectedSites');
  const document = vscode.window.activeTextEditor?.document;
  assert.equal(document?.uri.scheme, 'almanac-report');
  return document.getText();
}

describe('Show Detected Sites', () => {
  it('opens a text that says what was found and why', async () => {
    await openSites();
    const text = await report();
    assert.match(text, /^# Detected sites\n\nAlmanac \d+\.\d+\.\d+ · .*\n\n## jekyll-blog\n\n### Salt and Thyme\n/);
    assert.match(text, /- Generator: Jekyll\n- Found by: `_config\.yml`, `_posts\/`/);
    assert.match(text, /- Served at: `https:\/\/salt-and-thyme\.example\/blog`\n/);
    assert.match(text, /- Posts: 18: /);
    assert.match(text, /\n {2}- `_drafts\/slow-bread-in-a-hurry\.md` date\.fromFileTime: Jekyll takes the date from/);
    assert.match(text, /No setting of Almanac differs from its default/);
  });

  it('says why there is no site preview, where VS Code lives in a browser alone', async () => {
    const { site } = await onlySite();
    const reason = /- Site preview: .* needs VS Code on the desktop, or connected to a machine that holds the blog\./;
    assert.equal(reason.test(await report()), site.root.scheme !== 'file');
  });

  it('names settings that count, and those that are left out, while it is open', async () => {
    const sites = await openSites();
    await report();
    await withSetting('baseUrl', 'nowhere', async () => {
      await until(
        sites,
        () => sites.folders.some(({ settings }) => settings?.faults.length === 1),
        'the fault is known',
      );
      assert.match(await shown(/baseUrl/), /`almanac\.baseUrl` = `"nowhere"` is ignored: Write an address/);
    });
    await shown(/No setting of Almanac/);
  });
});

/** The text of the report, once it matches. */
async function shown(pattern: RegExp): Promise<string> {
  for (;;) {
    const text = await report();
    if (pattern.test(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
