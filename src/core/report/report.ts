import type { Generator } from '../site';
import { code, codes, plainText } from './markdown';
import { siteLines, type ReportedSite } from './siteReport';
import { reportMessages as words, type Translate } from './words';

/** A setting that the user has made. */
export interface ReportedSetting {
  /** Its full name: `almanac.timeZone`. */
  readonly name: string;
  readonly value: unknown;
  /** Why it is left out, in a sentence; undefined where it counts. */
  readonly fault?: string | undefined;
}

/** What is reported of a folder of the workspace. */
export interface ReportedFolder {
  readonly name: string;
  readonly sites: readonly ReportedSite[];
  readonly settings: readonly ReportedSetting[];
}

export interface Report {
  readonly folders: readonly ReportedFolder[];
  /** Programs and their versions, for reports of mistakes. */
  readonly programs: readonly string[];
  /** All generators that were looked for. */
  readonly generators: readonly Generator[];
  /** The moment that decides what is scheduled or expired, in epoch milliseconds. */
  readonly nowMs: number;
}

/**
 * What was detected in each folder and why, and what was looked for where nothing was found, as a page of Markdown that can
 * be copied into a report of a mistake. It names no path outside of the folders.
 */
export function reportText(report: Report, t: Translate): string {
  const folders = report.folders.flatMap((folder) => ['', ...folderLines(folder, report, t)]);
  const lines = [
    `# ${t(words.title)}`,
    '',
    report.programs.map(plainText).join(' · '),
    ...(folders.length === 0 ? ['', t(words.noFolder)] : folders),
  ];
  return `${lines.join('\n')}\n`;
}

function folderLines(folder: ReportedFolder, report: Report, t: Translate): readonly string[] {
  const sites = folder.sites.flatMap((site) => [...siteLines(site, report.nowMs, t), '']);
  return [
    `## ${plainText(folder.name)}`,
    '',
    ...(sites.length === 0 ? [...nothingLines(report.generators, t), ''] : sites),
    ...settingLines(folder.settings, t),
  ];
}

function nothingLines(generators: readonly Generator[], t: Translate): readonly string[] {
  return [
    t(words.noBlog),
    '',
    ...generators.map(({ id, name, looksFor }) =>
      id === 'plain' ? `- ${name}: ${t(words.anyFolder)}` : `- ${name}: ${codes(looksFor, t(words.none))}`,
    ),
    '',
    t(words.notEntered),
    t(words.help, code('almanac.generator'), code('almanac.contentFolders')),
  ];
}

function settingLines(settings: readonly ReportedSetting[], t: Translate): readonly string[] {
  const lines = settings.map(({ name, value, fault }) => {
    const written = code(JSON.stringify(value));
    return fault === undefined ? `- ${code(name)} = ${written}` : `- ${t(words.leftOut, code(name), written, fault)}`;
  });
  return [`### ${t(words.settings)}`, '', ...(lines.length === 0 ? [t(words.noSettings)] : lines)];
}
