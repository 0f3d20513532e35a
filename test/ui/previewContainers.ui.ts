import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { makeTemporaryFolder, removeTemporaryFolder } from '../harness/temporaryFolder.mjs';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { violationsOf } from './axe';

const FILES = {
  'docusaurus/docusaurus.config.js': 'module.exports = { title: "Notes", presets: [["classic", {}]] };\n',
  'docusaurus/blog/2025-01-03-boats.mdx': `---
title: Boats
---
import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';

:::note

A boat is a hole in the water.

:::

:::tip[Varnish]

Three coats, *thin* ones.

:::

:::warning

Never on a wet day.

:::

:::danger

Never below the engine.

:::

<Tabs>
<TabItem value="oar" label="Oars">Two of them, of ash.</TabItem>
<TabItem value="sail" label="Sails">One of them, of hemp.</TabItem>
</Tabs>
`,
  'material/mkdocs.yml': `site_name: Notes
theme:
  name: material
plugins:
  - blog
markdown_extensions:
  - admonition
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tabbed:
      alternate_style: true
`,
  'material/docs/blog/posts/bees.md': `---
title: Bees
date: 2025-01-02
---
!!! note "What they want"

    To be left alone.

??? tip "When to look"

    At noon, in May.

!!! warning

    Never with wet gloves.

=== "Spring"

    Feed them.

=== "Autumn"

    Leave them their honey.
`,
  'vite/.vitepress/config.mts': 'export default { title: "Notes" };\n',
  'vite/package.json': '{ "devDependencies": { "vitepress": "1.6.3" } }\n',
  'vite/posts/2025-01-01-clay.md': `---
title: Clay
date: 2025-01-01
---
# Clay

::: info
It remembers.
:::

::: tip Wedge it
A hundred times.
:::

::: danger
It is heavy.
:::

> [!IMPORTANT]
> Dry it slowly.

::: code-group

\`\`\`js [kiln.js]
export const degrees = 1_240;
\`\`\`

\`\`\`sh [shell]
kiln --up 1240
\`\`\`

:::
`,
};

describe('containers and tabs in the preview', () => {
  const folder = makeTemporaryFolder('containers');
  let workbench: Workbench;

  before(async () => {
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    workbench = await openWorkbench({ folder, theme: 'light', size: { width: 1100, height: 900 } });
  });

  after(async () => {
    await workbench.close();
    removeTemporaryFolder(folder);
  });

  async function preview(path: string, title: string): Promise<FrameLocator> {
    await workbench.openFile(path);
    await workbench.runCommand('Almanac: Open Preview');
    await workbench.tab(`Preview ${title}`).waitFor();
    const page = workbench.webview();
    await page.locator('h1', { hasText: title }).waitFor();
    return page;
  }

  it('look as those of Docusaurus', async () => {
    const page = await preview('docusaurus/blog/2025-01-03-boats.mdx', 'Boats');
    await page.locator('.theme-admonition').nth(3).waitFor();
    await page.getByText('Sails', { exact: true }).click();
    await page.getByText('One of them, of hemp.').waitFor();
    assert.equal(await page.getByText('Two of them, of ash.').isVisible(), false);
    await workbench.screenshot('preview-docusaurus');
    assert.deepEqual((await violationsOf(page)).violations, []);
  });

  it('look as those of Material for MkDocs', async () => {
    const page = await preview('material/docs/blog/posts/bees.md', 'Bees');
    await page.locator('.admonition').nth(1).waitFor();
    await page.getByText('Autumn', { exact: true }).click();
    await page.getByText('Leave them their honey.').waitFor();
    assert.equal(await page.getByText('Feed them.').isVisible(), false);
    await page.getByText('When to look').click();
    await page.getByText('At noon, in May.').waitFor();
    await workbench.screenshot('preview-material');
    assert.deepEqual((await violationsOf(page)).violations, []);
  });

  it('look as those of VitePress', async () => {
    const page = await preview('vite/posts/2025-01-01-clay.md', 'Clay');
    await page.locator('.custom-block').nth(3).waitFor();
    await page.getByText('shell', { exact: true }).click();
    await page.getByText('kiln --up 1240').waitFor();
    await workbench.screenshot('preview-vitepress');
    assert.deepEqual((await violationsOf(page)).violations, []);
  });
});
