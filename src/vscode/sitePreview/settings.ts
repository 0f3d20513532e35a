import { l10n, workspace, type Uri } from 'vscode';
import { BlogError } from '../errors';
import { SECTION } from '../settingsReader';

/** What the user says about the server of a site. */
export interface ServerSettings {
  /** A program and its arguments; undefined where the generator's own is meant. */
  readonly command: readonly string[] | undefined;
  readonly port: number | undefined;
  /** How long a server may take to answer, in milliseconds. */
  readonly timeoutMs: number;
}

const HIGHEST_PORT = 65_535;

/** Reads the settings as they are for a site. @throws BlogError where one means nothing: nothing is run on a guess */
export function readServerSettings(scope: Uri): ServerSettings {
  const settings = workspace.getConfiguration(`${SECTION}.sitePreview`, scope);
  return {
    command: readCommand(settings.get('command')),
    port: readPort(settings.get('port')),
    timeoutMs: readSeconds(settings.get('timeout')) * 1_000,
  };
}

function readCommand(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every((word): word is string => typeof word === 'string')) {
    return value.length === 0 ? undefined : value;
  }
  throw new BlogError(
    l10n.t(
      'The setting {0} is not valid. Write the program and its arguments as a list, such as {1}.',
      'almanac.sitePreview.command',
      '["hugo", "server", "--port", "{port}"]',
    ),
  );
}

function readPort(value: unknown): number | undefined {
  if (value === undefined || value === null || value === 0) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= HIGHEST_PORT) return value;
  throw new BlogError(
    l10n.t('The setting {0} is not valid. Write a number, such as 4000.', 'almanac.sitePreview.port'),
  );
}

function readSeconds(value: unknown): number {
  if (typeof value === 'number' && value > 0) return value;
  throw new BlogError(
    l10n.t('The setting {0} is not valid. Write a number of seconds, such as 120.', 'almanac.sitePreview.timeout'),
  );
}
