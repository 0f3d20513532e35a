import { env, l10n, version, workspace, type Extension, type Uri } from 'vscode';
import { generators } from '../../core/generators/registry';
import { candidatesAt } from '../../core/report/evidence';
import { reportText, type ReportedFolder, type ReportedSetting } from '../../core/report/report';
import type { ReportedSite } from '../../core/report/siteReport';
import { now } from '../clock';
import { nameOf, type OpenSite } from '../openSite';
import type { SettingFault } from '../settingsReader';
import { SECTION } from '../settings';
import { hindrance } from '../sitePreview/hindrance';
import type { SearchedFolder, Sites } from '../sites';

/** The page that says what was detected in this window, and why. */
export async function detectedSites(sites: Sites, extension: Extension<unknown>): Promise<string> {
  await sites.whenReady();
  const names = settingNames(extension);
  const folders = await Promise.all(sites.folders.map((folder) => reportedFolder(folder, names)));
  const programs = [
    `Almanac ${versionOf(extension)}`,
    `${env.appName} ${version}`,
    env.uiKind === 2 ? 'web' : 'desktop',
  ];
  return reportText({ folders, programs, generators, nowMs: now() }, (message, ...args) => l10n.t(message, ...args));
}

async function reportedFolder(searched: SearchedFolder, names: readonly string[]): Promise<ReportedFolder> {
  const { folder, sites, settings } = searched;
  return {
    name: folder.name,
    sites: await Promise.all(sites.map(reportedSite)),
    settings: statedSettings(folder.uri, names, settings?.faults ?? []),
  };
}

async function reportedSite(site: OpenSite): Promise<ReportedSite> {
  const { location, catalog, files } = site;
  const candidates = await candidatesAt(files, generators);
  const { site: description, posts, problems } = catalog;
  const sitePreviewHindrance = hindrance(site);
  return { name: nameOf(site), location, site: description, posts, problems, candidates, sitePreviewHindrance };
}

/** The settings that the user has made, in whatever place. */
function statedSettings(scope: Uri, names: readonly string[], faults: readonly SettingFault[]): ReportedSetting[] {
  const configuration = workspace.getConfiguration(undefined, scope);
  return names.flatMap((name) => {
    const value = configuration.get<unknown>(name);
    const { defaultValue } = configuration.inspect<unknown>(name) ?? {};
    if (value === undefined || JSON.stringify(value) === JSON.stringify(defaultValue)) return [];
    return [{ name, value, fault: faults.find((fault) => fault.name === name)?.expected }];
  });
}

function settingNames({ packageJSON }: Extension<unknown>): readonly string[] {
  const manifest: { contributes?: { configuration?: readonly { properties?: object }[] } } = packageJSON;
  const groups = manifest.contributes?.configuration ?? [];
  return groups.flatMap(({ properties = {} }) => Object.keys(properties)).filter((key) => key.startsWith(SECTION));
}

function versionOf({ packageJSON }: Extension<unknown>): string {
  const manifest: { version?: string } = packageJSON;
  return manifest.version ?? '';
}
