import { l10n, workspace, type Uri } from 'vscode';

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
  readonly #scope: Uri;
  readonly #faults: SettingFault[] = [];

  /** @param scope a workspace folder, or anything in it */
  constructor(scope: Uri) {
    this.#scope = scope;
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
    const value = this.#get(key);
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string' && isValid(value)) return value;
    return this.#refuse(key, value, expected);
  }

  /** A list of relative folders that is not empty. */
  folders(key: string): readonly string[] | undefined {
    const expected = l10n.t('Write a list of folders below the root of the blog, such as ["content/posts"].');
    const value = this.#get(key);
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) {
      return this.#refuse(key, value, expected);
    }
    const folders = value.map((folder) => folder.replace(/^\.?\/+|^\.$|\/+$/g, ''));
    if (!folders.every((folder) => folder === '' || isRelativePath(folder))) {
      return this.#refuse(key, value, expected);
    }
    return folders.length === 0 ? undefined : folders;
  }

  #get(key: string): unknown {
    return workspace.getConfiguration(SECTION, this.#scope).get<unknown>(key);
  }

  #refuse(key: string, value: unknown, expected: string): undefined {
    this.#faults.push({ name: `${SECTION}.${key}`, value, expected });
    return undefined;
  }
}

/** True for a path that stays inside of the site. */
export function isRelativePath(path: string): boolean {
  return !/^[/\\]|^[A-Za-z]:|\\/.test(path) && !path.split('/').includes('..');
}
