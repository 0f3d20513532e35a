import { count } from '../finding/facets';
import { languagesOf } from '../finding/languages';
import type { SiteLocation } from '../generators/location';
import { statusAt, type Post } from '../post';
import { problemMessages, type Problem, type ProblemSeverity } from '../problems';
import type { Site } from '../site';
import type { Candidate } from './evidence';
import { code, codes, plainText } from './markdown';
import { reportMessages as words, type Translate } from './words';

/** What is reported of a site. */
export interface ReportedSite {
  /** What users call it. */
  readonly name: string;
  readonly location: SiteLocation;
  readonly site: Site;
  readonly posts: readonly Post[];
  /** What is wrong with the configuration and with data files. */
  readonly problems: Site['problems'];
  /** All generators that something at its root speaks for. */
  readonly candidates: readonly Candidate[];
  /** Why the site cannot be shown as its own server has it, in sentences; undefined where it can. */
  readonly sitePreviewHindrance?: string | undefined;
}

/** Beyond so many, problems are only counted. */
const MOST_PROBLEMS = 50;

/**
 * What was detected of a site and why, in lines of Markdown.
 * @param nowMs the moment that decides what is scheduled or expired, in epoch milliseconds
 */
export function siteLines(reported: ReportedSite, nowMs: number, t: Translate): readonly string[] {
  const { name, location, site, posts, candidates, sitePreviewHindrance } = reported;
  const others = candidates.filter(({ generator }) => generator !== location.generator);
  const problems = problemsOf(reported);
  const rows: (readonly [string, string])[] = [
    [t(words.generator), site.generator.name],
    [t(words.evidence), evidenceOf(location, t)],
    ...others.map((other): readonly [string, string] => [t(words.alsoConsidered), candidateWords(other, t)]),
    [t(words.root), location.root === '' ? t(words.wholeFolder) : code(location.root)],
    [t(words.address), addressOf(site, t)],
    [t(words.timeZone), zoneWords(site, t)],
    [t(words.configFiles), codes(site.configFiles, t(words.none))],
    [t(words.contentFolders), codes(site.contentRoots.map(folderName), t(words.none))],
    [t(words.draftsFolder), codes(site.draftsFolder === undefined ? [] : [site.draftsFolder], t(words.none))],
    [
      t(words.languages),
      languagesOf(posts)
        .map((language) => `${language.value} ${language.count}`)
        .join(', ') || t(words.none),
    ],
    ...(sitePreviewHindrance === undefined ? [] : [[t(words.sitePreview), sitePreviewHindrance] as const]),
    [t(words.posts), postCounts(posts, nowMs)],
    [t(words.problems), problemCounts(problems, t)],
  ];
  const facts = rows.map(([fact, value]) => `- ${fact}: ${value}`);
  return [`### ${plainText(name)}`, '', ...facts, ...problemList(problems, t)];
}

function evidenceOf({ detection }: SiteLocation, t: Translate): string {
  const [first] = detection.evidence;
  return first === 'almanac.generator' ? t(words.named, code(first)) : codes(detection.evidence, t(words.none));
}

function candidateWords({ generator, detection }: Candidate, t: Translate): string {
  return t(words.candidate, generator.name, codes(detection.evidence, t(words.none)));
}

function addressOf({ baseUrl, basePath }: Site, t: Translate): string {
  if (baseUrl !== undefined) return code(baseUrl);
  return basePath === '' ? t(words.unknown) : code(basePath);
}

/** The zone in which the site reads and shows dates, and who says so. */
export function zoneWords({ timeZone, timeZoneSource }: Site, t: Translate): string {
  switch (timeZoneSource) {
    case 'configuration':
      return t(words.zoneOfConfiguration, timeZone);
    case 'setting':
      return t(words.zoneOfSetting, timeZone);
    case 'generator':
      return t(words.zoneOfGenerator, timeZone);
    case 'machine':
      return t(words.zoneOfMachine, timeZone);
  }
}

function folderName(folder: string): string {
  return folder === '' ? '.' : `${folder}/`;
}

function postCounts(posts: readonly Post[], nowMs: number): string {
  const byStatus = count(posts.map((post) => statusAt(post, nowMs))).sort((a, b) => b.count - a.count);
  const parts = byStatus.map(({ value, count: times }) => `${times} ${value}`);
  return parts.length === 0 ? '0' : `${posts.length}: ${parts.join(', ')}`;
}

interface PlacedProblem {
  readonly path: string;
  readonly problem: Problem;
}

function problemsOf({ problems: ofSite, posts }: ReportedSite): readonly PlacedProblem[] {
  return [...ofSite, ...posts.flatMap(({ path, problems }) => problems.map((problem) => ({ path, problem })))];
}

function problemCounts(problems: readonly PlacedProblem[], t: Translate): string {
  if (problems.length === 0) return t(words.none);
  const number = (severity: ProblemSeverity): string =>
    String(problems.filter(({ problem }) => problem.severity === severity).length);
  return t(words.problemCount, number('error'), number('warning'), number('information'));
}

function problemList(problems: readonly PlacedProblem[], t: Translate): readonly string[] {
  const lines = problems.slice(0, MOST_PROBLEMS).map(({ path, problem }) => {
    const start = problem.range?.start;
    const place = start === undefined ? path || '.' : `${path}:${start.line + 1}:${start.column + 1}`;
    return `  - ${code(place)} ${problem.code}: ${plainText(t(problemMessages[problem.code], ...problem.args))}`;
  });
  const left = problems.length - lines.length;
  return [...lines, ...(left > 0 ? [`  - ${t(words.more, String(left))}`] : [])];
}
