import assert from 'node:assert/strict';
import { almanac } from './blogOnDisk';

describe('the command line', () => {
  it('prints its version', async () => {
    assert.deepEqual(await almanac('--version'), { status: 0, printed: '1.2.3\n', notes: [] });
  });

  it('says how it is used, in general and for one command', async () => {
    assert.match((await almanac('--help')).printed, /^Usage: almanac COMMAND[\s\S]*list \[DIR\][\s\S]*archive \[DIR\]/);
    assert.match((await almanac('archive', '-h')).printed, /^Usage: almanac archive[\s\S]*--check/);
    assert.doesNotMatch((await almanac('list', '--help')).printed, /--check/);
  });

  const refused: readonly (readonly [args: readonly string[], words: RegExp])[] = [
    [[], /^Name a command: list, archive/],
    [['lisst'], /^There is no command "lisst"/],
    [['list', '--jsn'], /^Unknown option '--jsn'/],
    [['list', '--generator'], /--generator/],
    [['list', '--check'], /^almanac list has no option --check/],
    [['archive', '--json'], /^almanac archive has no option --json/],
    [['archive', '--diff', '--stdout'], /^Choose one of --diff and --stdout/],
    [['list', 'one', 'two'], /one folder; two is too much/],
    [['list', '--generator', 'wordpress'], /^The generator "wordpress" is not known/],
    [['list', '--time-zone', 'Mars/Olympus'], /^The time zone "Mars\/Olympus" is not known/],
    [['list', '--now', 'tomorrow'], /^The moment "tomorrow" cannot be read/],
    [['check', '--format', 'xml'], /^The format "xml" is not known/],
    [['check', '--rule', 'image.alt=off'], /^There is no rule "image.alt"/],
    [['check', '--rule', 'image.noAlt'], /--rule image.noAlt=error\|warning\|information\|off/],
    [['list', 'no/such/folder'], /^There is no folder no\/such\/folder/],
    [['list', 'package.json'], /^There is no folder package\.json/],
  ];
  for (const [args, words] of refused) {
    it(`refuses "${['almanac', ...args].join(' ')}" and names what is wrong`, async () => {
      const { status, printed, notes } = await almanac(...args);
      assert.equal(status, 2);
      assert.equal(printed, '');
      assert.match(notes.join('\n'), words);
    });
  }
});
