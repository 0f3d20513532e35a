import assert from 'node:assert/strict';
import { systemTimeZone } from '../../../src/cli/systemTimeZone';

describe('the time zone of this process', () => {
  const before = process.env['TZ'];

  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  for (const name of ['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires']) {
    it(`is what TZ says: ${name}`, () => {
      process.env['TZ'] = name;
      assert.equal(systemTimeZone(), name);
    });
  }

  // GMT+3 lies west of Greenwich for POSIX; as an offset it would be read the other way round.
  for (const name of ['GMT+3', 'EST5EDT', 'Mars/Olympus', '']) {
    it(`is what Intl makes of other texts: ${JSON.stringify(name)}`, () => {
      process.env['TZ'] = name;
      assert.equal(systemTimeZone(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    });
  }
});
