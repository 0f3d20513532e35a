import assert from 'node:assert/strict';
import { Aliases } from '../../../src/core/check/aliases';
import type { SourceFile } from '../../../src/core/ports';
import { open } from '../generators/anySite';
import { MemoryFiles } from '../memoryFiles';

/** Generators, a post, and the key under which it names its former addresses. */
const KEYS = [
  ['jekyll', '_posts/2024-01-02-a.md', 'redirect_from'],
  ['hugo', 'content/posts/a.md', 'aliases'],
] as const;

describe('the former addresses of posts', () => {
  for (const [id, path, key] of KEYS) {
    const textWith = (addresses: readonly string[]): string =>
      `---\ntitle: A\ndate: 2024-01-02\n${key}: [${addresses.join(', ')}]\n---\n`;

    it(`are told to have changed in ${id} where one comes or goes, once, and where nothing else has`, async () => {
      const files = new MemoryFiles({ [path]: textWith([]) });
      const { site, posts } = await open(id, files);
      const aliases = new Aliases(site, files);
      const change = async (text: string): Promise<boolean> => {
        files.set(path, text);
        aliases.forget([path]);
        return aliases.haveChanged(posts);
      };
      assert.equal(await aliases.has('/old/', posts), false);
      assert.equal(await change(textWith(['/old/'])), true);
      assert.equal(await aliases.haveChanged(posts), false);
      assert.equal(await aliases.has('/old/', posts), true);
      assert.equal(await change(`${textWith(['/old/'])}Other words.\n`), false);
      assert.equal(await change(textWith([])), true);
      assert.equal(await aliases.has('/old/', posts), false);
    });
  }

  it('are told to have changed where they were looked for in between', async () => {
    const path = '_posts/2024-01-02-a.md';
    const files = new MemoryFiles({ [path]: '---\nredirect_from: /old/\n---\n' });
    const { site, posts } = await open('jekyll', files);
    const aliases = new Aliases(site, files);
    await aliases.has('/old/', posts);
    files.set(path, 'Nothing of it.');
    aliases.forget([path]);
    assert.equal(await aliases.has('/old/', posts), false);
    assert.equal(await aliases.haveChanged(posts), true);
  });

  it('are the same for all that ask while they are read, and new where a post changes meanwhile', async () => {
    const path = '_posts/2024-01-02-a.md';
    const files = new MemoryFiles({ [path]: '---\nredirect_from: /old/\n---\n' });
    const { site, posts } = await open('jekyll', files);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const slow = Object.assign(files.at(''), {
      async *readMany(paths: readonly string[]): AsyncIterable<readonly SourceFile[]> {
        const read = await Promise.all(paths.map((each) => files.read(each)));
        await held;
        yield read.flatMap((file) => file ?? []);
      },
    });
    const aliases = new Aliases(site, slow);
    const asked = [aliases.has('/old/', posts), aliases.has('/old/', posts)];
    letGo();
    assert.deepEqual(await Promise.all(asked), [true, true]);

    aliases.forget([path]);
    const early = aliases.has('/new/', posts);
    await Promise.resolve();
    files.set(path, '---\nredirect_from: /new/\n---\n');
    aliases.forget([path]);
    await early;
    assert.equal(await aliases.has('/new/', posts), true);
  });
});
