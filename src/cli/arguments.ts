import { parseArgs } from 'node:util';
import { isRuleCode, isRuleSeverity, RULE_SEVERITIES, type RuleSeverity, type Severities } from '../core/check/rules';
import { generators, isGeneratorId } from '../core/generators/registry';
import { parseIsoDate } from '../core/date/iso';
import { timeZone, utc } from '../core/date/zone';
import type { GeneratorId } from '../core/site';
import { CommandError } from './terminal';
import { COMMANDS, isCommandName, type CommandName } from './usage';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  generator: { type: 'string' },
  'time-zone': { type: 'string' },
  now: { type: 'string' },
  json: { type: 'boolean' },
  file: { type: 'string' },
  insert: { type: 'boolean' },
  force: { type: 'boolean' },
  check: { type: 'boolean' },
  diff: { type: 'boolean' },
  stdout: { type: 'boolean' },
  format: { type: 'string' },
  rule: { type: 'string', multiple: true },
} as const;

type OptionName = keyof typeof OPTIONS;

const SITE_OPTIONS: readonly OptionName[] = ['generator', 'time-zone', 'now'];

const OPTIONS_OF: Readonly<Record<CommandName, readonly OptionName[]>> = {
  list: [...SITE_OPTIONS, 'json'],
  archive: [...SITE_OPTIONS, 'file', 'insert', 'force', 'check', 'diff', 'stdout'],
  render: SITE_OPTIONS,
  check: [...SITE_OPTIONS, 'format', 'rule'],
};

/** Which blogs a command is about, and at which moment they are looked at. */
export interface SiteRequest {
  readonly folder: string;
  readonly generator: GeneratorId | undefined;
  /** Zone of the machine that builds the site; undefined for this machine's. */
  readonly buildTimeZone: string | undefined;
  readonly nowMs: number;
}

export interface ListRequest extends SiteRequest {
  readonly isJson: boolean;
}

export interface ArchiveOptions extends SiteRequest {
  /** The page, relative to `folder`; undefined: the command finds it. */
  readonly file: string | undefined;
  readonly isInserting: boolean;
  readonly isForced: boolean;
  readonly isCheck: boolean;
  /** What is printed instead of writing. */
  readonly output: 'diff' | 'page' | undefined;
}

export interface RenderFileRequest extends SiteRequest {
  /** The post, relative to the current folder. */
  readonly file: string;
}

export interface CheckOptions extends SiteRequest {
  readonly format: 'text' | 'json';
  /** What the user says about rules, by their codes. */
  readonly severities: Severities;
}

export type CommandLine =
  | { readonly command: 'help'; readonly about: CommandName | undefined }
  | { readonly command: 'version' }
  | { readonly command: 'list'; readonly request: ListRequest }
  | { readonly command: 'archive'; readonly request: ArchiveOptions }
  | { readonly command: 'render'; readonly request: RenderFileRequest }
  | { readonly command: 'check'; readonly request: CheckOptions };

/**
 * @param nowMs the moment of the run, in epoch milliseconds
 * @throws CommandError for what cannot be understood
 */
export function readCommandLine(args: readonly string[], nowMs: number): CommandLine {
  const { values, positionals } = parse(args);
  const [command, folder = '.', ...rest] = positionals;
  if (values.version === true) return { command: 'version' };
  if (command !== undefined && !isCommandName(command)) throw new CommandError(unknownCommand(command));
  if (values.help === true) return { command: 'help', about: command };
  if (command === undefined) throw new CommandError(`Name a command: ${COMMANDS.join(', ')}. See almanac --help.`);
  refuseForeignOptions(command, Object.keys(values));
  if (rest.length > 0)
    throw new CommandError(
      `almanac ${command} takes one ${command === 'render' ? 'file' : 'folder'}; ${rest.join(' ')} is too much.`,
    );
  const site: SiteRequest = {
    folder,
    generator: generatorOf(values.generator),
    buildTimeZone: zoneOf(values['time-zone']),
    nowMs: momentOf(values.now) ?? nowMs,
  };
  if (command === 'list') return { command, request: { ...site, isJson: values.json === true } };
  if (command === 'archive') return { command, request: archiveOptions(site, values) };
  if (command === 'check') return { command, request: checkOptions(site, values) };
  if (positionals.length < 2) throw new CommandError('Name the file of a post: almanac render FILE.');
  return { command, request: { ...site, file: folder } };
}

type Values = ReturnType<typeof parse>['values'];

function archiveOptions(site: SiteRequest, values: Values): ArchiveOptions {
  if (values.diff === true && values.stdout === true) throw new CommandError('Choose one of --diff and --stdout.');
  const printed = values.stdout === true ? 'page' : undefined;
  return {
    ...site,
    file: values.file,
    isInserting: values.insert === true,
    isForced: values.force === true,
    isCheck: values.check === true,
    output: values.diff === true ? 'diff' : printed,
  };
}

function checkOptions(site: SiteRequest, { format, rule }: Values): CheckOptions {
  if (format !== undefined && format !== 'text' && format !== 'json') {
    throw new CommandError(`The format "${format}" is not known. Known are text and json.`);
  }
  return { ...site, format: format ?? 'text', severities: Object.fromEntries((rule ?? []).map(severityOf)) };
}

/** @param rule such as `image.noAlt=warning` */
function severityOf(rule: string): [string, RuleSeverity] {
  const [code = '', severity] = rule.split('=', 2);
  if (!isRuleCode(code)) throw new CommandError(`There is no rule "${code}". See almanac check --help.`);
  if (!isRuleSeverity(severity)) {
    throw new CommandError(`Say how much the rule matters: --rule ${code}=${RULE_SEVERITIES.join('|')}.`);
  }
  return [code, severity];
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    // Node adds how to pass a file whose name begins with a dash, which is not what was meant here.
    if (error instanceof TypeError) throw new CommandError(`${error.message.split('. ')[0]}. See almanac --help.`);
    throw error;
  }
}

function refuseForeignOptions(command: CommandName, names: readonly string[]): void {
  const known: readonly string[] = OPTIONS_OF[command];
  const foreign = names.find((name) => !known.includes(name));
  if (foreign !== undefined) {
    throw new CommandError(`almanac ${command} has no option --${foreign}. See almanac ${command} --help.`);
  }
}

function unknownCommand(command: string): string {
  return `There is no command "${command}". There are: ${COMMANDS.join(', ')}. See almanac --help.`;
}

function generatorOf(id: string | undefined): GeneratorId | undefined {
  if (id === undefined || isGeneratorId(id)) return id;
  throw new CommandError(
    `The generator "${id}" is not known. Known are ${generators.map((each) => each.id).join(', ')}.`,
  );
}

function zoneOf(id: string | undefined): string | undefined {
  if (id === undefined || timeZone(id) !== undefined) return id;
  throw new CommandError(`The time zone "${id}" is not known. Write it as Europe/Berlin or +02:00.`);
}

function momentOf(now: string | undefined): number | undefined {
  if (now === undefined) return undefined;
  const moment = parseIsoDate(now, utc);
  if (moment === undefined) {
    throw new CommandError(`The moment "${now}" cannot be read. Write it as 2024-05-31T18:00:00Z.`);
  }
  return moment.epochMs;
}
