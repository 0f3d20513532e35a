import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { statusChangesFor, type StatusChange } from '../../../src/core/authoring/statusChanges';
import { everydayAuthoring } from '../../../src/core/generators/everydayAuthoring';
import { postStatuses } from '../../../src/core/post';

const rules = everydayAuthoring('Any', 'posts');

describe('what is offered for a post', () => {
  it('is to publish it where readers do not see it, and to make a draft of it where they do', () => {
    const offered = Object.fromEntries(postStatuses.map((status) => [status, statusChangesFor(status, rules).join()]));
    assert.deepEqual(offered, {
      draft: 'publish,schedule',
      scheduled: 'publish,schedule,unpublish',
      published: 'unpublish',
      unlisted: 'unpublish',
      expired: 'unpublish',
      hidden: 'publish,schedule',
    });
  });

  it('is no draft where the generator knows none, and nothing where posts are changed by hand', () => {
    assert.deepEqual(statusChangesFor('published', { ...rules, draft: undefined }), []);
    assert.deepEqual(statusChangesFor('draft', undefined), []);
  });

  it('is just that in the menu of a row and in the palette', () => {
    const { menus } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
    const changes: readonly StatusChange[] = ['publish', 'schedule', 'unpublish'];
    for (const change of changes) {
      const clauseIn = (menu: string): string =>
        menus[menu].find(({ command }: { command: string }) => command === `almanac.${change}`)?.when ?? '';
      const [, pattern = ''] = /viewItem =~ \/(.*)\//.exec(clauseIn('view/item/context')) ?? [];
      assert.notEqual(pattern, '');
      for (const status of postStatuses) {
        const offered = statusChangesFor(status, rules);
        const row = ['post', 'change', ...offered].join('-');
        assert.equal(new RegExp(pattern).test(row), offered.includes(change), `${change} of ${row}`);
      }
      assert.equal(clauseIn('commandPalette'), `almanac.can${change.charAt(0).toUpperCase()}${change.slice(1)}`);
    }
  });
});
