import { problemMessages, type Problem, type ProblemCode, type ProblemSeverity } from '../problems';

/** How much a rule matters; `off`: it is not looked at. */
export type RuleSeverity = ProblemSeverity | 'off';

export const RULE_SEVERITIES = ['error', 'warning', 'information', 'off'] as const satisfies readonly RuleSeverity[];

/** What users say about rules, by their codes. */
export type Severities = Readonly<Partial<Record<ProblemCode, RuleSeverity>>>;

/** The rules that are checked beyond what reading a post finds, and how much each matters unless users say otherwise. */
export const defaultSeverities = {
  'date.ambiguous': 'warning',
  'date.otherThanFileName': 'information',
  'title.missing': 'warning',
  'description.missing': 'off',
  'description.long': 'off',
  'url.duplicate': 'error',
  'tags.case': 'warning',
  'link.empty': 'warning',
  'link.nowhere': 'warning',
  'link.noPost': 'error',
  'link.anchor': 'warning',
  'link.noScheme': 'warning',
  'image.nowhere': 'warning',
  'image.noAlt': 'off',
  'fence.unclosed': 'warning',
  'template.unknown': 'error',
  'layout.missing': 'warning',
  'author.unknown': 'error',
  'template.noFile': 'error',
  'template.unclosed': 'error',
  'template.stops': 'error',
} as const satisfies Severities;

/** The code of a rule of its own, and not of something that is found when a post is read. */
export type CheckCode = keyof typeof defaultSeverities;

export function isCheckCode(code: ProblemCode): code is CheckCode {
  return Object.hasOwn(defaultSeverities, code);
}

const OF_OTHER_FILES = /^(?:archive|authoring|config|folder)\.|^frontMatter\.notEditable$/;

/** The codes that users can give a severity to: of all that may be wrong with a post. */
export const ruleCodes: readonly ProblemCode[] = Object.keys(problemMessages)
  .filter(isProblemCode)
  .filter((code) => !OF_OTHER_FILES.test(code));

export function isRuleCode(code: string): code is ProblemCode {
  return isProblemCode(code) && ruleCodes.includes(code);
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemMessages, code);
}

export function isRuleSeverity(text: unknown): text is RuleSeverity {
  return RULE_SEVERITIES.some((severity) => severity === text);
}

/** The severity of a rule, as users have it. */
export function severityOf(code: CheckCode, severities: Severities): RuleSeverity {
  return severities[code] ?? defaultSeverities[code];
}

/** A problem with the severity that users give its rule; undefined where they have switched it off. */
export function asStated<T extends Problem>(problem: T, severities: Severities): T | undefined {
  const stated = severities[problem.code];
  if (stated === 'off') return undefined;
  return stated === undefined ? problem : { ...problem, severity: stated };
}
