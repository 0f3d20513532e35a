import assert from 'node:assert/strict';
import { faultsOfTranslation } from './compare.mjs';

describe('a translation, compared with the English texts', () => {
  it('is without fault where it has the same keys and fixed parts, in whatever order', () => {
    const english = { open: 'Open `x` of {0} by {1}: [here](command:a).' };
    const translated = { open: '[Hier](command:a) von {1}: `x` aus {0} öffnen.' };
    assert.deepEqual(faultsOfTranslation(english, translated), []);
  });

  it('is at fault where a key is missing or stale', () => {
    assert.deepEqual(faultsOfTranslation({ a: 'A', b: 'B' }, { b: 'B', c: 'C' }), ['missing: a', 'stale: c']);
  });

  it('is at fault where it says nothing', () => {
    assert.deepEqual(faultsOfTranslation({ a: 'A' }, { a: ' ' }), ['empty: a']);
  });

  it('is at fault where a placeholder is lost or made up', () => {
    assert.deepEqual(faultsOfTranslation({ a: '{0} of {1}' }, { a: '{0} von' }), ['other placeholders: a']);
    assert.deepEqual(faultsOfTranslation({ a: '{0}' }, { a: '{0} {2}' }), ['other placeholders: a']);
  });

  it('is at fault where code or the address of a link differs', () => {
    assert.deepEqual(faultsOfTranslation({ a: 'is `true`' }, { a: 'ist `wahr`' }), ['other code: a']);
    assert.deepEqual(faultsOfTranslation({ a: '[x](command:a)' }, { a: '[y](command:b)' }), ['other links: a']);
  });

  it('has names in code in its own words', () => {
    const names = new Map([['`Open Preview`', '`Vorschau öffnen`']]);
    const english = { a: 'See `Open Preview`.' };
    assert.deepEqual(faultsOfTranslation(english, { a: 'Siehe `Vorschau öffnen`.' }, names), []);
    assert.deepEqual(faultsOfTranslation(english, { a: 'Siehe `Open Preview`.' }, names), ['other code: a']);
  });
});
