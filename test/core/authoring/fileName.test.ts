import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fittingName, nameFault } from '../../../src/core/authoring/fileName';
import { planNewPost } from '../../../src/core/authoring/newPost';
import { placesOf } from '../../../src/core/authoring/places';
import { generators } from '../../../src/core/generators/registry';
import { MemoryFiles } from '../memoryFiles';
import { anyCharacter, runs } from '../property';
import { open, SITES } from '../generators/anySite';

const NOW = { kind: 'instant', epochMs: Date.UTC(2025, 5, 7, 5, 9, 10), offsetMinutes: 180 } as const;
const WORDS = [
  'con',
  'NUL',
  'aux.txt',
  'LPT1',
  'a',
  '-',
  ' ',
  '.',
  '..',
  '/',
  '\\',
  ':',
  '?',
  '\u0000',
  '日本',
  'é',
  'e\u0301',
];
const title = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), anyCharacter), { maxLength: 12 })
  .map((parts) => parts.join(''));
const authoring = SITES.filter(([id]) => generators.some((generator) => generator.id === id));

async function newPath(id: (typeof SITES)[number][0], typed: string, files: MemoryFiles): Promise<string | undefined> {
  const { site, posts } = await open(id, files);
  const rules = site.authoring;
  const [place] = rules === undefined ? [] : placesOf(rules, posts);
  if (rules === undefined || place === undefined) return undefined;
  return (await planNewPost({ title: typed, place, isDraft: false, date: NOW, rules, posts, files })).path;
}

describe('the name of a file', () => {
  it('is none that a system refuses', () => {
    for (const name of ['', '.', '..', 'a/b', 'a\\b', 'a:b', 'what?', 'a.', 'a ', 'a\tb']) {
      assert.equal(nameFault(name), 'characters', JSON.stringify(name));
    }
    for (const name of ['con', 'Nul', 'com1', 'LPT9', 'aux.b']) assert.equal(nameFault(name), 'device', name);
    assert.equal(nameFault('é'.repeat(101)), 'length');
    for (const name of ['console', 'nullify', 'com10', 'a.b', '日本', '-', 'é'.repeat(100)]) {
      assert.equal(nameFault(name), undefined, name);
    }
  });

  it('is cut between words where a title is too long, and never within a character', () => {
    assert.equal(fittingName(`${'word-'.repeat(50)}end`), 'word-'.repeat(40).slice(0, -1));
    assert.equal(fittingName('😀'.repeat(80)), '😀'.repeat(50));
    assert.equal(fittingName('a-title'), 'a-title');
  });

  for (const [id, path, others] of authoring) {
    it(`of a new post of ${id} is one that each system takes, whatever its title`, async () => {
      const texts = Object.fromEntries([...others.map((other) => [other, '']), [path, '---\ntitle: A\n---\n']]);
      await fc.assert(
        fc.asyncProperty(title, async (typed) => {
          const made = await newPath(id, typed, new MemoryFiles(texts));
          for (const part of made?.split('/') ?? []) {
            const name = part.replace(/^\d{4}-\d{2}-\d{2}-/, '').replace(/\.\w+$/, '');
            assert.equal(nameFault(name), undefined, `${JSON.stringify(typed)} → ${JSON.stringify(made)}`);
          }
        }),
        runs(60),
      );
    });
  }

  it('of a new post stays clear of devices of Windows', async () => {
    const texts = { 'hugo.toml': '', 'content/posts/a.md': '---\ntitle: A\n---\n' };
    assert.equal(await newPath('hugo', 'Con', new MemoryFiles(texts)), 'content/posts/post-con.md');
  });

  it('is given up where a file system claims to have every file', async () => {
    class Boastful extends MemoryFiles {
      override stat(): Promise<{ size: number; modifiedMs: number }> {
        return Promise.resolve({ size: 1, modifiedMs: 1 });
      }
    }
    const files = new Boastful({ 'hugo.toml': '', 'content/posts/a.md': '---\ntitle: A\n---\n' });
    assert.equal(await newPath('hugo', 'New', files), 'content/posts/new-1000.md');
  });
});
