// What authors do with posts, the same for each generator; the folder of each says what comes of it there.
import assert from 'node:assert/strict';
import { commands, Uri, workspace, WorkspaceEdit } from 'vscode';
import { isoDate } from '../../src/core/date/format';
import { statusAt } from '../../src/core/post';
import { until } from './archivePages';
import { aroundCursor, blogOnDisk, changesOf, run, runApplying, thenUndone, untilHeard } from './authoring';
import { onlySite, openAlmanac, write } from './blog';

/** A file that is made, by what its path and its text are to be. */
export interface Begun {
  readonly path: RegExp;
  readonly text: RegExp;
}

export const TITLE = 'Étude: "one" of 2';

export interface NewPosts {
  /** The folder and the language of the new post, where there is a choice. */
  readonly place?: string;
  readonly language?: string;
  readonly post: Begun;
  readonly draft: Begun;
}

export function specsOfNewPosts({ place, language, post, draft }: NewPosts): void {
  for (const [id, expected, what] of [
    ['almanac.newPost', post, 'post'],
    ['almanac.newDraft', draft, 'draft'],
  ] as const) {
    // Drafts in a folder of their own need no place.
    const isPlaceless = what === 'draft' && draft.path.source.includes('_drafts');
    it(`begins a ${what} where the others are, and opens it where the writing starts`, async () => {
      const { site } = await onlySite();
      let path = '';
      await thenUndone(
        async () => {
          const { made, changed, gone } = await changesOf(() =>
            run(id, { title: TITLE, place: isPlaceless ? undefined : place, language }),
          );
          assert.deepEqual([changed, gone], [{}, []]);
          const [[madePath, text] = ['', '']] = Object.entries(made);
          assert.equal(Object.keys(made).length, 1);
          assert.match(madePath, expected.path);
          assert.match(Buffer.from(text, 'latin1').toString(), expected.text);
          path = madePath;
        },
        async () => {
          await until('the post is in the catalog', () => site.catalog.post(path) !== undefined);
          const made = site.catalog.post(path);
          assert.equal(made?.title, TITLE);
          assert.deepEqual(
            made.problems.filter(({ severity }) => severity !== 'information'),
            [],
          );
          if (what === 'draft') assert.equal(made.visibility, 'draft');
          const { path: shown, above, below } = aroundCursor();
          assert.ok(shown.endsWith(`/${path}`), shown);
          assert.match(above, /(?:---|\+\+\+)\n+$/);
          assert.equal(below.trim(), '');
        },
      );
    });
  }

  it('never takes the place of a file, and takes no post back that was written in', async () => {
    const before = await blogOnDisk();
    await run('almanac.newPost', { title: TITLE, place, language });
    await run('almanac.newPost', { title: TITLE, place, language });
    const after = await blogOnDisk();
    assert.equal(Object.keys(after).length, Object.keys(before).length + 2);
    await commands.executeCommand('type', { text: 'x' });
    await run('almanac.undo');
    assert.deepEqual(await blogOnDisk(), after);
    await commands.executeCommand('undo');
    await run('almanac.undo');
    assert.equal(Object.keys(await blogOnDisk()).length, Object.keys(before).length + 1);
    await run('almanac.undo');
    assert.deepEqual(await blogOnDisk(), before);
  });
}

export interface Published {
  /** A draft of the fixture, and where it goes. */
  readonly draft: string;
  readonly place?: string;
  readonly published: RegExp;
  /** The text of the published post. */
  readonly text: RegExp;
  /** A published post of the fixture, where it goes as a draft, and what then stands in it. */
  readonly post: string;
  readonly unpublished: string;
  readonly unpublishedText: RegExp;
  /** True where a post with a date to come is held back. */
  readonly isHeldBack: boolean;
}

/** Publishing, scheduling and making a draft again; each is taken back. */
export function specsOfPublishing(expected: Published): void {
  const statusOf = async (path: string): Promise<string | undefined> => {
    const { site } = await onlySite();
    const post = site.catalog.post(path);
    return post && statusAt(post, Date.now());
  };

  it('is offered by the row of a draft, and taking back by that of a post', async () => {
    const { rows } = await openAlmanac();
    const { site } = await onlySite();
    const menuOf = (path: string): string | undefined => {
      const node = rows.nodeOf({ site, path });
      return node && rows.getTreeItem(node).contextValue;
    };
    assert.equal(menuOf(expected.draft), 'post-change-publish-schedule');
    assert.equal(menuOf(expected.post), 'post-change-unpublish');
  });

  it('publishes a draft as of now', async () => {
    const { site } = await onlySite();
    const draft = site.files.uriOf(expected.draft);
    let path = '';
    await thenUndone(
      async () => {
        const { made, changed, gone } = await changesOf(() =>
          run('almanac.publish', { post: draft, place: expected.place }),
        );
        const [[publishedPath, text] = ['', '']] = Object.entries({ ...made, ...changed });
        assert.match(publishedPath, expected.published);
        assert.match(Buffer.from(text, 'latin1').toString(), expected.text);
        assert.deepEqual(gone, publishedPath === expected.draft ? [] : [expected.draft]);
        path = publishedPath;
      },
      () => until('it is published', async () => (await statusOf(path)) === 'published'),
    );
  });

  it('schedules a draft for a later moment', async () => {
    const { site } = await onlySite();
    const draft = site.files.uriOf(expected.draft);
    let path = '';
    await thenUndone(
      async () => {
        const argument = { post: draft, place: expected.place, date: '2098-12-24 18:30' };
        const { made, changed } = await changesOf(() => run('almanac.schedule', argument));
        const [[publishedPath, text] = ['', '']] = Object.entries({ ...made, ...changed });
        assert.match(publishedPath + text, /2098-12-24/);
        path = publishedPath;
      },
      () =>
        until(
          'it has that status',
          async () => (await statusOf(path)) === (expected.isHeldBack ? 'scheduled' : 'published'),
        ),
    );
  });

  it('makes a draft of a post again', async () => {
    const { site } = await onlySite();
    await thenUndone(
      async () => {
        const { made, changed } = await changesOf(() => run('almanac.unpublish', site.files.uriOf(expected.post)));
        const text = { ...made, ...changed }[expected.unpublished] ?? '';
        assert.match(Buffer.from(text, 'latin1').toString(), expected.unpublishedText);
      },
      () => until('it is a draft', async () => (await statusOf(expected.unpublished)) === 'draft'),
    );
  });

  it('does nothing to what is so already, or to a moment that has passed', async () => {
    const { site } = await onlySite();
    const { made, changed, gone } = await changesOf(async () => {
      await run('almanac.publish', site.files.uriOf(expected.post));
      await run('almanac.unpublish', site.files.uriOf(expected.draft));
      await run('almanac.schedule', { post: site.files.uriOf(expected.draft), date: '2020-01-01' });
      await run('almanac.schedule', { post: site.files.uriOf(expected.draft), date: '31/31/2020' });
    });
    assert.deepEqual([made, changed, gone], [{}, {}, []]);
  });
}

export interface Renamed {
  /** A post of the fixture, and where it stands once it is called `Renamed`. */
  readonly post: string;
  readonly renamed: string;
  /** Where it stands once it is of 2 February 2020; the same path where the name has no day. */
  readonly redated: string;
  /** How a file of the blog writes links to it, and how it does afterwards. */
  readonly links: string;
  readonly linksAfter: string;
  /** A folder that it is moved to, where it stands then, and how the file writes links to it then. */
  readonly moved: { readonly place: string; readonly path: string; readonly links: string };
  /** What stands in it, once it is moved, for readers of its old address, where the generator has such. */
  readonly alias?: RegExp;
  /** Where that file stands, and what is above its links. */
  readonly linking: string;
  readonly head: string;
}

const ANY_ALIAS = /^(?:alias|aliases|redirect_from)\b/m;

/** Renaming, with links that follow, other titles and dates, and deleting; each is taken back. */
export function specsOfRenaming(expected: Renamed): void {
  const { post, renamed, redated, linking, head } = expected;
  const before = `${head}${expected.links}\r\nlast\t\n\n`;
  const argument = async (more: Readonly<Record<string, string>>) => ({
    post: (await onlySite()).site.files.uriOf(post),
    follow: 'all',
    ...more,
  });

  describe('of a post that others link to', () => {
    beforeEach(async () => {
      const { site } = await onlySite();
      await write(site.files.uriOf(linking), before);
      await until('the linking post is there', () => site.catalog.post(linking) !== undefined);
    });

    afterEach(async () => {
      const { site } = await onlySite();
      await workspace.fs.delete(site.files.uriOf(linking));
      await until('the linking post is gone', () => site.catalog.post(linking) === undefined);
    });

    it('renames it with its links, once they were seen', async () => {
      await thenUndone(
        async () => {
          const { made, gone, changed } = await changesOf(async () =>
            runApplying('almanac.renamePost', await argument({ name: 'Renamed' })),
          );
          assert.ok(renamed in made, Object.keys(made).join());
          assert.ok(gone.includes(post));
          assert.deepEqual(changed, { [linking]: before.replace(expected.links, expected.linksAfter) });
        },
        async () => {
          const { site } = await onlySite();
          await until('it is a post there', () => site.catalog.post(renamed) !== undefined);
          await untilHeard();
        },
      );
    });

    it('moves it to another folder with its links, once they were seen', async () => {
      const { place, path, links } = expected.moved;
      await thenUndone(
        async () => {
          const { made, gone, changed } = await changesOf(async () =>
            runApplying('almanac.movePost', await argument({ place })),
          );
          assert.ok(path in made, Object.keys(made).join());
          if (expected.alias === undefined) assert.doesNotMatch(made[path] ?? '', ANY_ALIAS);
          else assert.match(made[path] ?? '', expected.alias);
          assert.ok(gone.includes(post));
          assert.deepEqual(
            changed,
            links === expected.links ? {} : { [linking]: before.replace(expected.links, links) },
          );
        },
        async () => {
          const { site } = await onlySite();
          await until('it is a post there', () => site.catalog.post(path) !== undefined);
          await untilHeard();
        },
      );
    });

    it('lets links follow a rename in the explorer', async () => {
      const { site } = await onlySite();
      const [from, to] = [site.files.uriOf(post), site.files.uriOf(renamed)];
      const isBundle = /\/index\.mdx?$/.test(post);
      const folder = (uri: Uri): Uri => (isBundle ? Uri.joinPath(uri, '..') : uri);
      const disk = await blogOnDisk();
      for (const [old, next, text] of [
        [from, to, expected.linksAfter],
        [to, from, expected.links],
      ] as const) {
        const edit = new WorkspaceEdit();
        edit.renameFile(folder(old), folder(next));
        assert.ok(await workspace.applyEdit(edit));
        await until(
          'the links are written',
          async () => (await blogOnDisk())[linking] === before.replace(expected.links, text),
        );
        await until(
          'it is a post there',
          () => site.catalog.post(next.path.slice(site.root.path.length + 1)) !== undefined,
        );
        await untilHeard();
      }
      assert.deepEqual(await blogOnDisk(), disk);
    });
  });

  it('gives it another title, and the name that goes with it', async () => {
    await thenUndone(
      async () => {
        const { made } = await changesOf(async () => run('almanac.changeTitle', await argument({ title: 'Renamed' })));
        assert.match(made[renamed] ?? '', /title(?:: | = ").*Renamed/);
      },
      () => undefined,
    );
  });

  it('gives it another date, in the name too where the name has one', async () => {
    await thenUndone(
      async () => {
        const { made, changed } = await changesOf(async () =>
          run('almanac.changeDate', await argument({ date: '2020-02-02' })),
        );
        assert.ok(redated in { ...made, ...changed }, Object.keys({ ...made, ...changed }).join());
      },
      async () => {
        const { site } = await onlySite();
        const day = (): string => {
          const date = site.catalog.post(redated)?.date;
          return date === undefined ? '' : isoDate({ ...date, kind: 'day' });
        };
        await until('it is of that day', () => day() === '2020-02-02');
      },
    );
  });

  it('deletes it with all that belongs to it', async () => {
    const { site } = await onlySite();
    await thenUndone(
      async () => {
        const { gone, made, changed } = await changesOf(async () =>
          run('almanac.deletePost', await argument({ confirmed: 'yes' })),
        );
        assert.ok(gone.includes(post));
        assert.deepEqual([made, changed], [{}, {}]);
      },
      () => until('it is gone', () => site.catalog.post(post) === undefined),
    );
    await until('it is back', () => site.catalog.post(post) !== undefined);
  });

  it('refuses names that no file can have, and folders that hold no posts', async () => {
    const { made, changed, gone } = await changesOf(async () => {
      await run('almanac.renamePost', await argument({ name: '..' }));
      await run('almanac.renamePost', { post: Uri.file('/nowhere.md'), name: 'x' });
      await run('almanac.movePost', await argument({ place: '../elsewhere' }));
      await run('almanac.movePost', await argument({ place: 'node_modules' }));
    });
    assert.deepEqual([made, changed, gone], [{}, {}, []]);
  });
}

/** Where a fixture has no draft: the specs after this bring one along, and take it away in the end. */
export function bringDraft(path: string, text: string): void {
  before(async () => {
    const { site } = await onlySite();
    await write(site.files.uriOf(path), text);
    await until('the draft is in the catalog', () => site.catalog.post(path)?.visibility === 'draft');
  });

  after(async () => {
    const { site } = await onlySite();
    await workspace.fs.delete(site.files.uriOf(path));
    await until('the draft is gone', () => site.catalog.post(path) === undefined);
  });
}
