/** Fills a message with values: the English one as it is, or its translation. */
export type Translate = (message: string, ...args: string[]) => string;

/** The English words of the report about sites. */
export const reportMessages = {
  title: 'Detected sites',
  generator: 'Generator',
  evidence: 'Found by',
  named: 'named by the setting {0}',
  alsoConsidered: 'Also considered',
  candidate: '{0} (by {1})',
  root: 'Root',
  wholeFolder: 'the folder itself',
  address: 'Served at',
  unknown: 'not known',
  timeZone: 'Time zone',
  zoneOfConfiguration: '{0}, from the configuration',
  zoneOfSetting: '{0}, from a setting',
  zoneOfGenerator: '{0}, the rule of the generator',
  zoneOfMachine: '{0}, that of the machine that builds the site',
  configFiles: 'Configuration files',
  none: 'none',
  contentFolders: 'Content folders',
  draftsFolder: 'Drafts folder',
  languages: 'Languages',
  posts: 'Posts',
  problems: 'Problems',
  problemCount: 'errors {0}, warnings {1}, notes {2}',
  more: 'and {0} more',
  settings: 'Settings in force',
  noSettings: 'No setting of Almanac differs from its default.',
  leftOut: '{0} = {1} is left out: {2}',
  noBlog: 'No blog was found in this folder. Looked for, down to five folders deep:',
  anyFolder: 'at least three Markdown files with a date in one folder, in their names or front matter',
  notEntered:
    'Hidden folders, build output, dependencies, tests and the documentation of a code project are not looked into.',
  help: 'The setting {0} names what builds the blog, {1} where its posts are.',
  noFolder: 'No folder is open in this window.',
} as const;
