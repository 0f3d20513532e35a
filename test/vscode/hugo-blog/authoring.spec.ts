import assert from 'node:assert/strict';
import { until } from '../archivePages';
import { window } from 'vscode';
import { addAliases, addressLostBy } from '../../../src/vscode/authoring/aliasOffer';
import { History } from '../../../src/vscode/authoring/history';
import { OwnMoves } from '../../../src/vscode/authoring/ownMoves';
import { blogOnDisk, changesOf, run, thenUndone } from '../authoring';
import { onlySite } from '../blog';
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
