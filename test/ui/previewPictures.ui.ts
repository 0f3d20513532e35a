import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../harness/workbench';

const POST = '_posts/2026-02-05-a-picture.md';

describe('a picture in the preview', () => {
  let workbench: Workbench | undefined;

  afterEach(async () => {
    await workbench?.close();
    workbench = undefined;
  });

  it('is loaded again when its file changes', async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light' });
    const images = join(workbench.folder, 'assets', 'img');
    const text = '---\ntitle: A picture\ndate: 2026-02-05 10:00:00 +0000\n---\n![Loaf](/blog/assets/img/loaf.png)\n';
    writeFileSync(join(workbench.folder, POST), text);
    await workbench.page.getByRole('button', { name: 'Errors: 1' }).waitFor();
    await workbench.openFile(POST);
    await workbench.runCommand('Almanac: Open Preview to the Side');
    const image = workbench.webview().getByRole('img', { name: 'Loaf' });
    const source = await image.getAttribute('src');
    copyFileSync(join(images, 'beans.png'), join(images, 'loaf.png'));
    await workbench
      .webview()
      .locator(`img[alt="Loaf"]:not([src="${source ?? ''}"])`)
      .waitFor();
  });
});
