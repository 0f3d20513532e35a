import { l10n, workspace, type Uri, type WorkspaceConfiguration } from 'vscode';

export const SECTION = 'almanac';

/** A setting whose value means nothing, so that it is left out. */
export interface SettingFault {
  /** Its full name: `almanac.timeZone`. */
  readonly name: string;
  readonly value: unknown;
  /** What it should be, in a sentence. */
  readonly expected: string;
}

/** Reads settings as they are for a folder. Users write anything: what means nothing is left out, and noted as a fault. */
export class SettingsReader {
  /** Asked for once: each time it is made anew, of all settings that there are. */
  readonly #configuration: WorkspaceConfiguration;
  readonly #faults: SettingFault[] = [];

  /** @param scope a workspace folder, or anything in it */
  constructor(scope: Uri) {
    this.#configuration = workspace.getConfiguration(SECTION, scope);
  }

  /** What was left out so far. */
  get faults(): readonly SettingFault[] {
    return this.#faults;
  }

  /**
   * A text that is not empty.
   * @param expected what it should be, in a sentence
   */
  text(key: string, expected: string, isValid: (text: string) => boolean = () => true): string | undefined {
    const value = this.value(key);
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string' && isValid(value)) return value;
    this.note(key, value, expected);
    return undefined;
  }

  /** A list of relative folders that is not empty. */
  folders(key: string): readonly string[] | undefined {
    const expected = l10n.t('Write a list of folders below the root of the blog, such as ["content/posts"].');
    const value = this.value(key);
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) {
      this.note(key, value, expected);
      return undefined;
    }
    const folders = value.map((folder) => folder.replace(/^\.?\/+|^\.$|(?<!\/)\/+$/g, ''));
    if (!folders.every((folder) => folder === '' || isRelativePath(folder))) {
      this.note(key, value, expected);
      return undefined;
    }
    return folders.length === 0 ? undefined : folders;
  }

  /** Whatever the user wrote. */
  value(key: string): unknown {
    return this.#configuration.get<unknown>(key);
  }

  /**
   * Notes that a value means nothing.
   * @param key may lead into a value: `archives[0].file`
   * @param expected what it should be, in a sentence
   */
  note(key: string, value: unknown, expected: string): SettingFault {
    const fault = { name: `${SECTION}.${key}`, value, expected };
    this.#faults.push(fault);
    return fault;
  }
}

/** True for a path that stays inside of the site. */
export function isRelativePath(path: string): boolean {
  return !/^[/\\]|^[A-Za-z]:|\\/.test(path) && !path.split('/').includes('..');
}
