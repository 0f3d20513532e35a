import assert from 'node:assert/strict';
import { strftime } from '../../../src/core/date/format';
import { dayIn } from '../../../src/core/date/iso';
import { dateLanguageOf, dateLanguages, dateNamesIn } from '../../../src/core/date/languages';
import { utc } from '../../../src/core/date/zone';

describe('dateNamesIn', () => {
  for (const language of dateLanguages) {
    it(`has each month and weekday once, long and short, in ${language}`, () => {
      const { months, shortMonths, weekdays, shortWeekdays } = dateNamesIn(language);
      for (const [list, size] of [
        [months, 12],
        [shortMonths, 12],
        [weekdays, 7],
        [shortWeekdays, 7],
      ] as const) {
        assert.equal(new Set(list).size, size);
        assert.ok(list.every((name) => name !== ''));
      }
    });
  }

  it('gives names to dates', () => {
    const day = dayIn(2024, 3, 5, utc);
    const written = (language: (typeof dateLanguages)[number], pattern: string): string =>
      strftime(day, pattern, dateNamesIn(language));
    assert.equal(written('de', '%A, %-d. %B %Y'), 'Dienstag, 5. März 2024');
    assert.equal(written('fr', '%a %-d %b'), 'mar. 5 mars');
    assert.equal(written('es', '%-d de %B'), '5 de marzo');
    assert.equal(written('pt-BR', '%A, %-d %b'), 'terça-feira, 5 mar.');
    assert.equal(written('ja', '%Y年%b%-d日(%a)'), '2024年3月5日(火)');
    assert.equal(written('zh-Hans', '%B%-d日 %A'), '三月5日 星期二');
  });
});

describe('dateLanguageOf', () => {
  it('finds the language of a tag, or the one that it is a variety of', () => {
    const cases = { en: 'en', 'de-AT': 'de', pt: 'pt-BR', 'pt-br': 'pt-BR', zh: 'zh-Hans', zh_CN: 'zh-Hans' };
    for (const [tag, language] of Object.entries(cases)) assert.equal(dateLanguageOf(tag), language, tag);
  });

  it('knows no others', () => {
    for (const tag of ['', 'xx', 'zh-Hant', 'zh-TW', 'English']) assert.equal(dateLanguageOf(tag), undefined, tag);
  });
});
