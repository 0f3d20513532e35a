// What src/core says to users. It knows no translation: its catalogues hold English, and adapters translate it.
import { fixTitles } from '../../../src/core/check/finding';
import { almanacKeys } from '../../../src/core/frontMatter/help/tables/almanac';
import { keyTables } from '../../../src/core/frontMatter/help/tables/tables';
import { problemMessages } from '../../../src/core/problems';
import { reportMessages } from '../../../src/core/report/words';

/** The English texts of all catalogues of the core, some of them several times. */
export const coreTexts: readonly string[] = [
  ...Object.values(problemMessages),
  ...Object.values(fixTitles),
  ...Object.values(reportMessages),
  ...[...Object.values(keyTables), almanacKeys].flatMap(({ keys }) => keys.map(({ meaning }) => meaning)),
];
