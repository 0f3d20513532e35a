import assert from 'node:assert/strict';
import { openWorkbench } from '../harness/workbench';

describe('the view "Posts"', () => {
  it('shows the posts of a Jekyll blog by year, newest first, with drafts and scheduled posts apart', async () => {
    const workbench = await openWorkbench({ fixture: 'jekyll-blog' });
    try {
      await workbench.openView('Blog');
      await workbench.treeItem('2025').waitFor();
      const rows = await workbench.page.getByRole('treeitem').allInnerTexts();
      assert.deepEqual(
        rows.map((row) => row.trim()).filter((row) => /^(Drafts|Scheduled|20\d\d)/.test(row)),
        ['Drafts2', 'Scheduled1', '20256', '20245', '20234'],
        'each row: its label, and how many posts it holds',
      );
      await workbench.screenshot('tree');
    } finally {
      await workbench.close();
    }
  });
});
