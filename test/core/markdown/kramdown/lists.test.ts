import assert from 'node:assert/strict';
import { kramdownHtml, withoutLines } from '../previewSite';

const html = async (text: string): Promise<string> => withoutLines(await kramdownHtml(text)).replace(/\n/g, '');

describe('a list of kramdown', () => {
  it('may begin with a list, which goes on below', async () => {
    assert.equal(await html('1. - a\n   - b\n'), '<ol><li><ul><li>a</li><li>b</li></ul></li></ol>');
  });

  it('takes attributes alone behind a marker for those of the item', async () => {
    assert.equal(await html('- {: .note}\n  a\n'), '<ul><li class="note">a</li></ul>');
  });

  it('takes attributes below it, but not behind a blank line', async () => {
    assert.equal(await html('- a\n{: .x}\n\nb\n'), '<ul class="x"><li>a</li></ul><p>b</p>');
    assert.equal(await html('- a\n\n{: .x}\nb\n'), '<ul><li>a</li></ul><p class="x">b</p>');
    assert.equal(await html('- a\n  - c\n\n{: .x}\nb\n'), '<ul><li>a<ul><li>c</li></ul></li></ul><p class="x">b</p>');
  });

  it('that stands for the table of contents does not name the headings in it', async () => {
    assert.equal(
      await html('* TOC\n# One\n{:toc}\n\n# Two\n'),
      '<ul id="markdown-toc"><li><a href="#two" id="markdown-toc-two">Two</a></li></ul><h1 id="two">Two</h1>',
    );
  });
});
