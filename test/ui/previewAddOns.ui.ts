import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../harness/workbench';

const BODY = `---
title: Tides
date: 2024-04-01
---

The tide follows $a = b^2$ here.

\`\`\`mermaid
graph LR
  Ebb --> Flood
\`\`\`
`;

describe("the preview and VS Code's own additions to Markdown", () => {
  let workbench: Workbench | undefined;

  afterEach(async () => {
    await workbench?.close();
    workbench = undefined;
  });

  it('shows mathematics and, where VS Code draws them, diagrams', async () => {
    workbench = await openWorkbench({ fixture: 'plain-blog', theme: 'light' });
    writeFileSync(join(workbench.folder, 'notes', 'tides.md'), BODY);
    await workbench.openFile('notes/tides.md');
    await workbench.runCommand('Almanac: Open Preview to the Side');
    const page = workbench.webview();
    await page.locator('.almanac-body .katex').first().waitFor();
    // VS Code drew no diagrams before 1.104.
    if (process.env.ALMANAC_VSCODE !== 'oldest') await page.locator('.almanac-body .mermaid svg').waitFor();
    await workbench.screenshot('preview-add-ons');
  });
});
