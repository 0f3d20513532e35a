import assert from 'node:assert/strict';
import { until } from '../archivePages';
import { window, workspace } from 'vscode';
import { addAliases, addressLostBy } from '../../../src/vscode/authoring/aliasOffer';
import { History } from '../../../src/vscode/authoring/history';
import { OwnMoves } from '../../../src/vscode/authoring/ownMoves';
import { blogOnDisk, changesOf, run, thenUndone } from '../authoring';
import { onlySite, write } from '../blog';
import { specsOfNewPosts, specsOfPublishing, specsOfRenaming } from '../authoringSpecs';

describe('authoring in Hugo', () => {
  specsOfNewPosts({
    place: 'content/walks',
    language: 'en',
    post: {
      path: /^content\/walks\/étude-one-of-2\.md$/,
      text: /^---\ntitle: 'Étude: "one" of 2'\ndate: \d{4}-\d\d-\d\d\n---\n\n$/,
    },
    draft: { path: /^content\/walks\/étude-one-of-2\.md$/, text: /\ndraft: true\n---\n\n$/ },
  });

  it('begins a post in another language of the site where that has its posts', async () => {
    await thenUndone(
      async () => {
        const { made } = await changesOf(() =>
          run('almanac.newPost', { title: 'Nebel', place: 'content/walks', language: 'de' }),
        );
        assert.deepEqual(Object.keys(made), ['content/walks/nebel.de.md']);
      },
      async () => {
        const { site } = await onlySite();
        await until('it is read as German', () => site.catalog.post('content/walks/nebel.de.md')?.language === 'de');
      },
    );
  });

  it('offers aliases to posts that lose their address in the explorer, and adds them', async () => {
    const { site } = await onlySite();
    const path = 'content/walks/mud/index.md';
    const post = site.catalog.post(path);
    assert.ok(post !== undefined);
    const text = (await site.files.read(path))?.text ?? '';
    assert.equal(addressLostBy(site, post, path, text), undefined);
    const lost = addressLostBy(site, post, 'content/notes/mud/index.md', text);
    assert.ok(lost !== undefined);
    assert.equal(lost.alias, post.url);
    const ownMoves = new OwnMoves();
    const log = window.createOutputChannel('Aliases', { log: true });
    const history = new History(ownMoves, log);
    const before = await blogOnDisk();
    await addAliases(site, [{ ...lost, path }], { history, ownMoves });
    assert.match((await blogOnDisk())[path] ?? '', /^aliases: \[\/walks\/2024\/in-praise-of-mud\/\]$/m);
    await history.undo();
    log.dispose();
    assert.deepEqual(await blogOnDisk(), before);
  });

  it('renames a post with its translation, with an alias in each, in one change', async () => {
    const { site } = await onlySite();
    const paths = ['content/notes/pair.md', 'content/notes/pair.de.md'];
    const pair = paths.map((path) => site.files.uriOf(path));
    for (const uri of pair) await write(uri, '---\ntitle: Pair\ndate: 2024-05-05\n---\n');
    await until('they are posts', () => paths.every((path) => site.catalog.post(path) !== undefined));
    await thenUndone(
      async () => {
        const { made, gone } = await changesOf(() =>
          run('almanac.renamePost', { post: pair[0], name: 'Couple', follow: 'all' }),
        );
        assert.deepEqual(gone.sort(), [...paths].sort());
        assert.deepEqual(
          Object.entries(made).map(([path, text]) => [path, /^aliases:\s+- (.*)$/m.exec(text)?.[1]]),
          [
            ['content/notes/couple.de.md', '/de/notes/pair/'],
            ['content/notes/couple.md', '/notes/pair/'],
          ],
        );
      },
      () =>
        until('they are a pair there', () => {
          const [one, other] = ['content/notes/couple.md', 'content/notes/couple.de.md'].map((path) =>
            site.catalog.post(path),
          );
          return one?.translationKey !== undefined && one.translationKey === other?.translationKey;
        }),
    );
    for (const uri of pair) await workspace.fs.delete(uri);
  });

  it('leaves a translation where it is when nothing is to follow', async () => {
    const { site } = await onlySite();
    const argument = { post: site.files.uriOf('content/walks/ridge.md'), name: 'Crest', follow: 'none' };
    await thenUndone(
      async () => {
        const { gone } = await changesOf(() => run('almanac.renamePost', argument));
        assert.deepEqual(gone, ['content/walks/ridge.md']);
      },
      () => until('it is a post there', () => site.catalog.post('content/walks/crest.md') !== undefined),
    );
  });

  specsOfPublishing({
    draft: 'content/walks/winter-plans.md',
    published: /^content\/walks\/winter-plans\.md$/,
    text: /^---\ntitle: Winter plans\ndate: \d{4}-\d\d-\d\d\ndraft: false\n---\n/,
    post: 'content/notes/socks.md',
    unpublished: 'content/notes/socks.md',
    unpublishedText: /\ntags = \["boots"\]\ndraft = true\n\+\+\+\n/,
    isHeldBack: true,
  });

  specsOfRenaming({
    post: 'content/walks/mud/index.md',
    renamed: 'content/walks/renamed/index.md',
    redated: 'content/walks/mud/index.md',
    linking: 'content/notes/linking.md',
    head: '+++\r\ntitle = "Linking"\r\ndate = 2024-05-05\r\n+++\r\n',
    links: '[a]({{< relref "mud" >}}) [b]({{< ref "/walks/mud" >}}) [c](../walks/mud/index.md)',
    linksAfter: '[a]({{< relref "renamed" >}}) [b]({{< ref "/walks/renamed" >}}) [c](../walks/renamed/index.md)',
    moved: {
      place: 'content/notes',
      path: 'content/notes/mud/index.md',
      links: '[a]({{< relref "mud" >}}) [b]({{< ref "/notes/mud" >}}) [c](mud/index.md)',
    },
    alias: /^aliases: \[\/walks\/2024\/in-praise-of-mud\/\]$/m,
  });
});
