import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PostDrop } from '../../../src/core/archive/postDrop';
import { details, extras, groupings, groupOrders, layouts, linkKinds, orders } from '../../../src/core/archive/shape';
import { shapeKeys } from '../../../src/core/archive/shapeSettings';

const readme = readFileSync('README.md', 'utf8');
const [, archives = ''] = /^## Archives\n([^]*?)^## /m.exec(`${readme}\n## `) ?? [];
const [, example = ''] = /```yaml\nalmanac:\n([^]*?)```/.exec(archives) ?? [];

describe('what the README says of archives', () => {
  it('names every key that a page may state, and each of its choices', () => {
    for (const key of shapeKeys) assert.match(example, new RegExp(`\\b${key}\\b`), key);
    for (const choice of [groupings, groupOrders, layouts, orders, details, extras, linkKinds].flat()) {
      assert.match(example, new RegExp(`\\b${choice}\\b`), choice);
    }
  });

  it('names every variable that templates have of a post, and no other', () => {
    const [, row = ''] = /^\| a post \| (.*) \|$/m.exec(archives) ?? [];
    const named = [...row.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
    const there = Object.getOwnPropertyNames(PostDrop.prototype).filter((name) => name !== 'constructor');
    assert.deepEqual([...named].sort(), there.sort());
  });
});
