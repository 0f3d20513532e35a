import assert from 'node:assert/strict';
import { commands, languages, Uri, workspace, type Disposable } from 'vscode';
import { openAlmanac, until } from '../blog';
import { CountingFiles, PACKAGE_FILES } from './countingFiles';

const ROOT = Uri.from({ scheme: 'counting', path: '/blog' });
const POST = '/blog/posts/2024-05-06-figs.md';
const GONE = '![Gone](gone.png)\n[Nowhere](../nowhere/)\n{{ collections.all.length }}\n';

/** A blog whose posts may stand anywhere below its root, beside its packages. */
const files = new CountingFiles({
  '/blog/eleventy.config.mjs': 'export default () => ({});\n',
  '/blog/package.json': '{ "devDependencies": { "@11ty/eleventy": "3.1.2" } }\n',
  '/blog/index.md': '---\ntitle: Home\n---\n{% for post in collections.post %}{{ post.url }}{% endfor %}\n',
  '/blog/posts/posts.json': '{ "tags": "post" }\n',
  [POST]: `---\ntitle: Figs\n---\n${GONE}`,
});

describe(`a blog beside ${PACKAGE_FILES} files of packages`, () => {
  let provider: Disposable;

  before(() => {
    provider = workspace.registerFileSystemProvider('counting', files, { isCaseSensitive: true, isReadonly: true });
  });

  after(() => {
    const index = workspace.workspaceFolders?.findIndex(({ uri }) => uri.scheme === 'counting') ?? -1;
    if (index >= 0) workspace.updateWorkspaceFolders(index, 1);
    provider.dispose();
  });

  it('is found, read, checked and looked through for archives without a look at them', async () => {
    const { sites, archives } = await openAlmanac();
    const site = () => sites.all.find(({ root }) => root.scheme === 'counting');
    const looked = new Promise<void>((resolve) => archives.onDidChange((each) => each === site() && resolve()));
    assert.ok(workspace.updateWorkspaceFolders(1, 0, { uri: ROOT }));
    await until(sites, () => (site()?.catalog.posts.length ?? 0) > 0 && !sites.isSearching, 'the blog was opened');
    assert.equal(site()?.catalog.post('posts/2024-05-06-figs.md')?.label, 'Figs');
    await looked;
    await commands.executeCommand('almanac.checkAllPosts');
    const codes = languages.getDiagnostics(ROOT.with({ path: POST })).map(({ code }) => code);
    assert.ok(codes.includes('image.nowhere'), codes.join());
    await sites.refresh();
    assert.ok(files.others > 0);
    assert.deepEqual(files.asked.slice(0, 5), []);
  });
});
