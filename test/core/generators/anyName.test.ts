import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MemoryFiles } from '../memoryFiles';
import { anyCharacter, runs } from '../property';
import { open, SITES } from './anySite';

type Id = (typeof SITES)[number][0];

const PIECES = [
  ...':year,:month,:day,:i_day,:title,:slug,:filename,:contentbasename,:section,:sections[1:],:sections[last],:categories'.split(
    ',',
  ),
  ...':path,:name,:output_ext,:hash,:id,:lang,:slugorfilename,{slug},{date},{date:yyyy},{{ page.date | date: "%Y" }},{{ title }}'.split(
    ',',
  ),
  ...'/,//,.,..,../,:,::,{,},{{,}},%,%2e,#,?,*,-, ,\u0000,\ud800,é,e\u0301,日,😀,[,],\\,",\''.split(','),
];
const pattern = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, anyCharacter), { maxLength: 10 })
  .map((pieces) => pieces.join(''));
const nameCharacter = fc.oneof(
  anyCharacter.filter((character) => character !== '/' && character !== '\u0000'),
  fc.constantFrom(...'.,..,-,_, ,~,#,?,%,&,:,*,|,<,>,",\',\\,con,2024-01-02-,é,e\u0301,\u200f,\u202e'.split(',')),
);
const name = fc.array(nameCharacter, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

/** How each generator is told the pattern of addresses. */
const CONFIGURED: Readonly<Partial<Record<Id, (pattern: string) => Readonly<Record<string, string>>>>> = {
  jekyll: (text) => ({ '_config.yml': `permalink: ${JSON.stringify(text)}\n` }),
  bridgetown: (text) => ({ 'bridgetown.config.yml': `permalink: ${JSON.stringify(text)}\n` }),
  hexo: (text) => ({ '_config.yml': `permalink: ${JSON.stringify(text)}\nnew_post_name: ${JSON.stringify(text)}\n` }),
  hugo: (text) => ({ 'hugo.toml': `[permalinks]\nposts = ${JSON.stringify(text)}\n` }),
  'mkdocs-material': (text) => ({
    'mkdocs.yml': `plugins:\n- blog:\n    post_url_format: ${JSON.stringify(text)}\n    post_url_date_format: ${JSON.stringify(text)}\n`,
  }),
  pelican: (text) => ({ 'pelicanconf.py': `PATH = "content"\nARTICLE_URL = ${JSON.stringify(text)}\n` }),
};
const HEADS: Readonly<Partial<Record<Id, string>>> = {
  zola: '+++\ntitle = "A"\ndate = 2024-01-02\n+++\n',
  pelican: 'Title: A\nDate: 2024-01-02\n\n',
};
const HEAD = '---\ntitle: A\ndate: 2024-01-02\n---\n';

/** The path of a post beside the usual one. */
function beside(path: string, own: string): string {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return `${folder}/2024-01-02-${own}.md`;
}

describe('whatever posts are called, and however their addresses are made', () => {
  for (const [id, path] of SITES) {
    it(`a site of ${id} lists a post of any name, has it once, and lets it go`, async () => {
      await fc.assert(
        fc.asyncProperty(name, pattern, async (own, template) => {
          const post = beside(path, own);
          const text = HEADS[id] ?? HEAD;
          const files = new MemoryFiles({ ...CONFIGURED[id]?.(template), [post]: text });
          const catalog = await open(id, files);
          const listed = catalog.posts.map((each) => each.path);
          assert.ok(listed.every((each) => each === post) && listed.length <= 1, JSON.stringify(listed));
          for (const { label, url } of catalog.posts) {
            assert.notEqual(label.trim(), '');
            assert.ok(url === undefined || typeof url === 'string');
          }
          assert.deepEqual(await catalog.update([post]), { kind: 'none' });
          files.set(post, undefined);
          await catalog.update([post]);
          assert.equal(catalog.posts.length, 0);
        }),
        { ...runs(60), examples: [[`half \ud800 a character`, ':path']] },
      );
    });

    it(`a site of ${id} tells two posts apart whose names differ in their composition alone`, async () => {
      const [composed, decomposed] = [beside(path, 'caf\u00e9'), beside(path, 'cafe\u0301')];
      const text = HEADS[id] ?? HEAD;
      const { posts } = await open(
        id,
        new MemoryFiles({ ...CONFIGURED[id]?.('/:title/'), [composed]: text, [decomposed]: text }),
      );
      assert.deepEqual(new Set(posts.map((each) => each.path)), new Set([composed, decomposed]));
    });
  }
});
