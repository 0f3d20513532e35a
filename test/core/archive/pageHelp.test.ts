import assert from 'node:assert/strict';
import { archiveSuggestions } from '../../../src/core/archive/pageHelp';
import { defaultShape } from '../../../src/core/archive/shape';
import { describedShape, shapeKeys } from '../../../src/core/archive/shapeSettings';
import { almanacKeys } from '../../../src/core/frontMatter/help/tables/almanac';

const terms = { tags: [{ value: 'walks', count: 3 }], categories: [] };

/** What is offered at the `|` of a page. */
function offered(page: string): readonly string[] | undefined {
  const offset = page.indexOf('|');
  const text = page.slice(0, offset) + page.slice(offset + 1);
  return archiveSuggestions(text, offset, terms)?.map(({ label }) => label);
}

describe('help with the archive of a page', () => {
  it('offers the key, at the top level', () => {
    assert.deepEqual(offered('---\ntitle: A\nal|\n---\n'), ['almanac']);
    assert.deepEqual(offered('---\nalmanac:\n  order: newestFirst\n|\n---\n'), []);
  });

  it('offers the keys below it that are not there yet', () => {
    const keys = offered('---\nalmanac:\n  groupBy: tag\n  |\n---\n') ?? [];
    assert.deepEqual([...keys].sort(), shapeKeys.filter((key) => key !== 'groupBy').sort());
  });

  it('offers the values of each key', () => {
    assert.deepEqual(offered('---\nalmanac:\n  order: |\n---\n'), ['newestFirst', 'oldestFirst']);
    assert.deepEqual(offered('---\nalmanac:\n  show: [tags, |]\n---\n'), ['authors', 'readingTime', 'excerpt']);
    assert.deepEqual(offered('---\nalmanac:\n  tag: |\n---\n'), ['walks']);
    assert.deepEqual(offered('---\nalmanac:\n  counts: |\n---\n'), ['true', 'false']);
    assert.deepEqual(offered('+++\n[almanac]\nlayout = "|"\n+++\n'), ['list', 'table']);
  });

  it('offers nothing elsewhere', () => {
    for (const page of ['---\ntitle: |\n---\n', '---\nmenu:\n  |\n---\n', '---\na: b\n---\n|'])
      assert.equal(offered(page), undefined, page);
  });

  it('knows just what an archive can have', () => {
    for (const { name, values, kind, isList } of almanacKeys.keys) {
      const [, key, inner] = name.split('.');
      if (key === undefined || inner !== undefined) continue;
      assert.ok(shapeKeys.includes(key), key);
      for (const value of values) {
        const written = kind === 'number' ? Number(value) : value;
        assert.deepEqual(describedShape({ [key]: isList ? [value] : written }, defaultShape).wrong, [], name);
      }
    }
  });
});
