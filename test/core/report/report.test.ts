import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core/catalog';
import { findSites } from '../../../src/core/generators/detection';
import { generators } from '../../../src/core/generators/registry';
import { formatMessage } from '../../../src/core/problems';
import { candidatesAt } from '../../../src/core/report/evidence';
import { reportText, type ReportedFolder, type ReportedSetting } from '../../../src/core/report/report';
import type { Translate } from '../../../src/core/report/words';
import { MemoryFiles } from '../memoryFiles';

const NOW = Date.UTC(2026, 0, 1);
const english: Translate = (message, ...args) => formatMessage(message, args);

async function report(
  texts: Record<string, string>,
  settings: readonly ReportedSetting[] = [],
  sitePreviewHindrance?: string,
): Promise<string> {
  const files = new MemoryFiles(texts);
  const sites = await Promise.all(
    (await findSites(files, { generators })).map(async (location) => {
      const inner = files.at(location.root);
      const options = { buildTimeZone: 'Asia/Tokyo', isBuildTimeZoneStated: false, overrides: {} };
      const catalog = await Catalog.open({ generator: location.generator, files: inner, options });
      const candidates = await candidatesAt(inner, generators);
      const { site, posts, problems } = catalog;
      return { name: site.title ?? 'blog', location, site, posts, problems, candidates, sitePreviewHindrance };
    }),
  );
  const folder: ReportedFolder = { name: 'my_folder', sites, settings };
  return reportText({ folders: [folder], programs: ['Almanac 1.0'], generators, nowMs: NOW }, english);
}

const jekyll = {
  '_config.yml': 'title: Salt | Thyme\nurl: https://salt.example\ntimezone: Europe/Lisbon\nlayouts_dir: _layouts\n',
  '_posts/2024-05-01-a.md': '---\ntitle: A\n---\n',
  '_posts/2024-05-02-b.md': '---\ntitle: "B\n---\n',
  '_drafts/c.md': '---\ntitle: C\n---\n',
};

describe('the report about sites', () => {
  it('says what was detected, and why', async () => {
    const text = await report(jekyll);
    assert.match(text, /^# Detected sites\n\nAlmanac 1\.0\n\n## my\\_folder\n\n### Salt \\\| Thyme\n/);
    assert.match(text, /- Generator: Jekyll\n- Found by: `_config\.yml`, `_posts\/`, `_drafts\/`\n/);
    assert.match(text, /- Root: the folder itself\n/);
    assert.match(text, /- Served at: `https:\/\/salt\.example`\n/);
    assert.match(text, /- Time zone: Europe\/Lisbon, from the configuration\n/);
    assert.match(text, /- Configuration files: `_config\.yml`\n/);
    assert.match(text, /- Posts: 3: 2 published, 1 draft\n/);
  });

  it('lists problems with their places', async () => {
    const text = await report(jekyll);
    assert.match(text, /- Problems: errors 1, warnings 0, notes 1\n/);
    assert.match(
      text,
      /\n {2}- `_posts\/2024-05-02-b\.md:\d+:\d+` frontMatter\.syntax: The front matter cannot be read/,
    );
  });

  it('says who else was considered', async () => {
    const text = await report({ ...jekyll, 'package.json': '{"devDependencies":{"@11ty/eleventy":"3"}}' });
    assert.match(text, /- Also considered: Eleventy \(by `@11ty\/eleventy in package\.json`\)\n/);
  });

  it('says which zone a build on this machine would use', async () => {
    const text = await report({ ...jekyll, '_config.yml': 'title: Salt\n' });
    assert.match(text, /- Time zone: Asia\/Tokyo, that of the machine that builds the site\n/);
    assert.match(text, /- Served at: not known\n/);
  });

  it('names the settings that count, and those that do not', async () => {
    const text = await report(jekyll, [
      { name: 'almanac.timeZone', value: 'Europe/Berlin' },
      { name: 'almanac.generator', value: 5, fault: 'It has to be a name.' },
    ]);
    assert.match(text, /### Settings in force\n\n- `almanac\.timeZone` = `"Europe\/Berlin"`\n/);
    assert.match(text, /- `almanac\.generator` = `5` is ignored: It has to be a name\.\n/);
    assert.match(await report(jekyll), /No setting of Almanac differs from its default\./);
  });

  it('says what is in the way of the site preview, where something is', async () => {
    assert.match(await report(jekyll, [], 'It needs a machine.'), /\n- Site preview: It needs a machine\.\n/);
    assert.doesNotMatch(await report(jekyll), /Site preview/);
  });

  it('says what was looked for where nothing was found', async () => {
    const text = await report({ 'README.md': '# Code' });
    assert.match(text, /No blog was found in this folder\./);
    for (const { name, looksFor } of generators) {
      assert.ok(text.includes(`\n- ${name}: `), name);
      assert.ok(looksFor.length > 0, name);
    }
    assert.match(text, /- Jekyll: `_config\.yml`, /);
    assert.match(text, /- Markdown: at least three Markdown files with a date in one folder/);
  });

  it('counts problems beyond the first fifty', async () => {
    const broken = Array.from({ length: 60 }, (_, index) => [`_posts/2024-01-01-${index}.md`, '---\na: "\n---\n']);
    const text = await report({ '_config.yml': 'title: X\n', ...Object.fromEntries(broken) });
    assert.match(text, /\n {2}- and 10 more\n/);
  });

  it('holds text of others as text', async () => {
    const text = await report({ ...jekyll, '_config.yml': 'title: "a `b` <img> [c](d)"\n' });
    assert.match(text, /### a \\`b\\` \\<img\\> \\\[c\\\]\(d\)\n/);
  });
});
