import assert from 'node:assert/strict';
import { readSelection, selectFiles } from './selection.mjs';

const files = ['test/core/catalog.test.ts', 'test/core/date/zone.test.ts', 'test/oracle/jekyll.test.ts'];

describe('what a person asks to run', () => {
  it('is every file where nothing is named', () => {
    assert.deepEqual(selectFiles(files, readSelection([])), files);
  });

  it('is the files whose path holds one of the words', () => {
    assert.deepEqual(selectFiles(files, readSelection(['date/', 'jekyll'])), files.slice(1));
  });

  it('is no file where no path holds the word', () => {
    assert.deepEqual(selectFiles(files, readSelection(['hugo'])), []);
  });

  it('may name titles, in either form of the option', () => {
    assert.equal(readSelection(['--grep', 'leap year']).grep, 'leap year');
    assert.equal(readSelection(['--grep=leap year']).grep, 'leap year');
  });

  it('is handed on to the parts of a suite without its words', () => {
    const { options } = readSelection(['zone', '--oldest', '-g', 'leap year']);
    assert.deepEqual(options, ['--oldest', '--grep=leap year']);
  });

  it('keeps options, words and titles apart', () => {
    const { paths, grep, flags } = readSelection(['zone', '--oldest', '-g', 'noon']);
    assert.deepEqual([paths, grep, [...flags]], [['zone'], 'noon', ['oldest']]);
  });
});
