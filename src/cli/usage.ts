import { defaultSeverities } from '../core/check/rules';
import { generators } from '../core/generators/registry';

export const COMMANDS = ['list', 'archive', 'render', 'check'] as const;
export type CommandName = (typeof COMMANDS)[number];

export function isCommandName(name: string): name is CommandName {
  return COMMANDS.some((command) => command === name);
}

const GENERATORS = generators.map(({ id }) => id);
const OFF_RULES = Object.entries(defaultSeverities).flatMap(([code, severity]) => (severity === 'off' ? [code] : []));

const SITE_OPTIONS = `
  --generator ID    ${GENERATORS.slice(0, 7).join(', ')},
                    ${GENERATORS.slice(7).join(', ')}; default: what is found
  --time-zone ZONE  zone of the machine that builds the site, as Europe/Berlin or +02:00;
                    default: the zone of this machine, which TZ decides
  --now ISO         the moment at which the posts are looked at; default: now`;

const STATUS = `
Exit status: 0, or 2 where something is wrong, which is said on standard error.`;

export const USAGE = `Usage: almanac COMMAND [OPTIONS]

  list [DIR]     lists the posts of the blogs in DIR, as their generators do
  archive [DIR]  keeps the archive page true: the page that lists all posts
  render FILE    prints the HTML of a post, as the preview shows it
  check [DIR]    says what is wrong with posts: their dates, links, tags and more

  --help         says more; behind a command, about that command
  --version      prints the version

DIR is the folder of a blog, or one that holds several; default: here.`;

export const COMMAND_USAGE: Readonly<Record<CommandName, string>> = {
  list: `Usage: almanac list [DIR] [OPTIONS]

Lists the posts of the blogs in DIR, drafts and hidden ones too, in the order of their generator.

  --json            prints an array of objects instead of a table${SITE_OPTIONS}
${STATUS}`,
  archive: `Usage: almanac archive [DIR] [OPTIONS]

Writes the list of published posts between the two markers of the archive page, or makes that page.
Everything outside the markers stays as it is.

  --file FILE       the page, relative to DIR; default: each that has the markers or asks
                    for an archive, else that of the generator
  --insert          puts the markers at the end of a page that has none
  --force           replaces what was changed by hand between the markers, and writes where a folder
                    cannot be listed, whose posts would be missing
  --check           writes nothing; exit status 1 where the page is not up to date
  --diff            writes nothing; prints what would change as a unified diff
  --stdout          writes nothing; prints the page as it would be${SITE_OPTIONS}

Exit status: 0, 1 where --check finds a page that is not up to date, or 2 where something is wrong, which
is said on standard error.`,
  render: `Usage: almanac render FILE [OPTIONS]

Prints the HTML of the body of a post, as the preview shows it. The blog is the one that FILE lies in;
where it lies in none, --generator says how it is read.
${SITE_OPTIONS}
${STATUS}`,
  check: `Usage: almanac check [DIR] [OPTIONS]

Says what is wrong with the posts of the blogs in DIR: one line for each problem, with its place and the
code of its rule. Rules that are off by default: ${OFF_RULES.join(', ')}.

  --format FORMAT   text or json; default: text
  --rule CODE=HOW   how much a rule matters: error, warning, information or off; may stand
                    several times, as --rule image.noAlt=warning${SITE_OPTIONS}

Exit status: 0, 1 where a post or a configuration has an error, or 2 where something else is wrong, which
is said on standard error.`,
};
