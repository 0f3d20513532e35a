import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ImageInsertion } from '../../../src/vscode/media/imageInsertion';
import { SiteHabits } from '../../../src/vscode/media/siteHabits';
import { onlySite } from '../blog';
import { inPost, labelOf, offered, pasteEdit } from '../frontMatterHelp';

const POST = '_posts/2025/2025-05-31-figs-before-breakfast.md';
const token = new vscode.CancellationTokenSource().token;

/** Pastes a picture at the bar, as the editor does it, and looks at the text. */
function pasted(marked: string, name: string, bytes: Uint8Array, look: (text: string) => Promise<void>): Promise<void> {
  return inPost(POST, marked, async (editor) => {
    const edit = await pasteEdit(editor, name, bytes);
    assert.ok(edit?.insertText instanceof vscode.SnippetString);
    if (edit.additionalEdit !== undefined) await vscode.workspace.applyEdit(edit.additionalEdit);
    await editor.insertSnippet(edit.insertText);
    await look(editor.document.getText());
  });
}

async function bytesAt(path: string): Promise<number[]> {
  const { site } = await onlySite();
  return [...(await vscode.workspace.fs.readFile(site.files.uriOf(path)))];
}

describe('images and links of a Jekyll post', () => {
  const picture = new Uint8Array([137, 80, 78, 71, 1]);
  const folder = 'assets/img';

  after(async () => {
    const { site } = await onlySite();
    for (const { name } of await site.files.list(folder)) {
      if (name.startsWith('figs-before')) await vscode.workspace.fs.delete(site.files.uriOf(`${folder}/${name}`));
    }
  });

  it('keeps a pasted picture where the blog has its pictures, named after the post', async () => {
    await pasted('---\ntitle: x\n---\nA fig: |\n', 'image.png', picture, async (text) => {
      assert.match(
        text,
        /^A fig: !\[What the picture shows\]\(\{\{ site\.baseurl \}\}\/assets\/img\/figs-before-breakfast\.png\)$/m,
      );
      assert.deepEqual(await bytesAt(`${folder}/figs-before-breakfast.png`), [...picture]);
    });
  });

  it('takes the file that has the same bytes, and another name for others', async () => {
    await pasted('---\ntitle: x\n---\n|\n', 'a-ripe-fig.png', picture, (text) => {
      assert.match(text, /^!\[a ripe fig\]\(.*figs-before-breakfast\.png.*\)$/m);
      return Promise.resolve();
    });
    await pasted('---\ntitle: x\n---\n|\n', 'image.png', new Uint8Array([1, 2, 3]), async (text) => {
      assert.match(text, /figs-before-breakfast-2\.png/);
      assert.deepEqual(await bytesAt(`${folder}/figs-before-breakfast-2.png`), [1, 2, 3]);
    });
  });

  it('writes an address alone into front matter', async () => {
    await pasted('---\nimage: |\n---\n', 'image.png', picture, (text) => {
      assert.match(text, /^image: \/assets\/img\/figs-before-breakfast\.png$/m);
      return Promise.resolve();
    });
  });

  it('shows a picture of the blog where it stands, when its file is dropped', async () => {
    const { site, sites } = await onlySite();
    const habits = new SiteHabits(sites);
    const transfer = new vscode.DataTransfer();
    const uri = site.files.uriOf('assets/img/loaf.png').toString();
    transfer.set('text/uri-list', new vscode.DataTransferItem(uri));
    await inPost(POST, '---\ntitle: x\n---\n|\n', async ({ document, selection }) => {
      const provider = new ImageInsertion(sites, habits);
      const edit = await provider.provideDocumentDropEdits(document, selection.active, transfer, token);
      assert.ok(edit?.insertText instanceof vscode.SnippetString);
      assert.match(edit.insertText.value, /^!\[\$\{1:loaf\}\]\(\{\{ site\.baseurl .*\/assets\/img\/loaf\.png\)$/);
      assert.equal(edit.additionalEdit?.size, 0);
    });
    habits.dispose();
  });

  it('leaves what is no picture to others', async () => {
    const { sites } = await onlySite();
    const habits = new SiteHabits(sites);
    const transfer = new vscode.DataTransfer();
    transfer.set('text/plain', new vscode.DataTransferItem('figs'));
    await inPost(POST, '---\ntitle: x\n---\n|\n', async ({ document, selection }) => {
      const provider = new ImageInsertion(sites, habits);
      assert.equal(await provider.provideDocumentDropEdits(document, selection.active, transfer, token), undefined);
    });
    habits.dispose();
  });

  it('offers the pictures of the blog, and its posts, as the blog writes them', async () => {
    const images = (await offered(POST, '---\ntitle: x\n---\n![x](|)\n')).filter(({ detail }) => detail !== undefined);
    assert.ok(images.length > 0);
    const links = await offered(POST, '---\ntitle: x\n---\n[x](|)\n');
    const bread = links.find((item) => labelOf(item) === 'Bread without a clock');
    assert.equal(bread?.insertText, '{% post_url 2025/2025-05-04-bread-without-a-clock %}');
  });
});
