import assert from 'node:assert/strict';
import { kramdownHtml, withoutLines } from '../previewSite';

const isTable = async (text: string): Promise<boolean> => (await kramdownHtml(text)).includes('<table');

describe('a table of kramdown', () => {
  it('needs a pipe on each line', async () => {
    assert.equal(
      withoutLines(await kramdownHtml('a | b\n')).replace(/\n/g, ''),
      '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
    );
    assert.equal(await isTable('a | b\nc\n'), false);
  });

  it('counts no pipes in code and in elements', async () => {
    assert.equal(await isTable('a `b | c`\n'), false);
    assert.equal(await isTable('* a <code>b|c</code>.\n'), false);
    assert.equal(await isTable('a <b>b | c\n'), false);
    assert.equal(await isTable('a <br> | <code>c | d</code>\n'), true);
    assert.equal(await isTable('<i>a</i> | b\n'), true);
  });
});
