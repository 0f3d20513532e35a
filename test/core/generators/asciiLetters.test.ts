import assert from 'node:assert/strict';
import { cyrillic, greek, latin, toAscii } from '../../../src/core/generators/asciiLetters';
import { slugify } from '../../../src/core/generators/pelican/slugify';

describe('letters in ASCII', () => {
  it('lose their accents, or become what the tables of Unidecode say', () => {
    assert.equal(toAscii('Été à Łódź: “größer”', [latin]), 'Ete a Lodz: "grosser"');
    assert.equal(toAscii('Съешь же ещё этих мягких булок', [cyrillic]), "S'esh' zhe eshchio etikh miagkikh bulok");
    assert.equal(toAscii('Ξεσκεπάζω την ψυχοφθόρα', [greek]), 'Kseskepazo ten psukhophthora');
    assert.equal(toAscii('ﬁne ½', [latin]), 'fine 1/2');
  });

  it('are unknown in scripts without a table', () => {
    assert.equal(toAscii('日本語', [latin, cyrillic, greek]), undefined);
    assert.equal(toAscii('Москва', [latin]), undefined);
  });

  it('make addresses as Pelican does', () => {
    assert.equal(slugify('Привет, мир & C++'), 'privet-mir-c');
    assert.equal(slugify('Été – déjà <em>vu</em>'), 'ete-deja-vu');
    assert.equal(slugify('日本'), undefined);
  });
});
