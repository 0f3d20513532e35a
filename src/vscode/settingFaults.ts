import { commands, l10n, window, type Disposable } from 'vscode';
import { Lifetime } from './disposable';
import type { SettingFault } from './settingsReader';
import type { Sites } from './sites';

/** Says which settings mean nothing, each once, and again when it means nothing in another way. */
export function registerSettingFaults(sites: Sites): Disposable {
  return new SettingFaults(sites);
}

class SettingFaults extends Lifetime {
  readonly #sites: Sites;
  #told = new Set<string>();

  constructor(sites: Sites) {
    super();
    this.#sites = sites;
    this.register(sites.onDidChange(({ kind }) => kind === 'sites' && this.#look()));
    this.#look();
  }

  #look(): void {
    const faults = this.#sites.folders.flatMap(({ settings }) => settings?.faults ?? []);
    const before = this.#told;
    this.#told = new Set(faults.map(keyOf));
    for (const fault of new Map(faults.map((each) => [keyOf(each), each])).values()) {
      if (!before.has(keyOf(fault))) void tell(fault);
    }
  }
}

function keyOf({ name, value }: SettingFault): string {
  return JSON.stringify([name, value]);
}

async function tell(fault: SettingFault): Promise<void> {
  const openSettings = l10n.t('Open Settings');
  const chosen = await window.showWarningMessage(faultWords(fault), openSettings);
  if (chosen === openSettings) await commands.executeCommand('workbench.action.openSettings', nameOfSetting(fault));
}

/** Without what leads into its value: `almanac.archives` for `almanac.archives[0].file`. */
function nameOfSetting({ name }: SettingFault): string {
  return name.replace(/\[[^]*$/, '');
}

export function faultWords({ name, value, expected }: SettingFault): string {
  return l10n.t(
    'The setting {0} is ignored, because {1} is not valid there. {2}',
    name,
    JSON.stringify(value),
    expected,
  );
}
