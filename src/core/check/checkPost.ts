import { renderPost } from '../markdown/render';
import type { FileStore, SourceFile } from '../ports';
import type { Post } from '../post';
import type { Site } from '../site';
import { LineIndex } from '../text';
import { unknownAuthors } from './authorRule';
import type { CheckContext } from './context';
import { anchorsOf } from './anchors';
import { ambiguousDate, otherThanFileName } from './dateRules';
import { unclosedFences } from './fenceRule';
import { embeddedReferences } from './embedded';
import { MOST_FINDINGS, type Finding } from './finding';
import { firstLine } from './head';
import { checkAlt, checkAnchor, checkReference } from './linkRules';
import { missingLayout } from './layoutRule';
import { maskBody } from './mask';
import { duplicateAddress, longDescription, missingDescription, missingTitle, tagInOtherCase } from './metadataRules';
import { readProblems } from './readFixes';
import { readBody, readHtml, type Reference } from './references';
import { asStated, isCheckCode, severityOf, type CheckCode, type Severities } from './rules';
import type { SiteKnowledge } from './siteKnowledge';
import { templateProblems } from './templateRules';

/** What is checked, and what is known around it. */
export interface CheckRequest {
  readonly file: SourceFile;
  /** What the generator makes of the file. */
  readonly post: Post;
  readonly site: Site;
  /** All posts of the site, in its own order. */
  readonly posts: readonly Post[];
  /** The store at the root of the site. */
  readonly files: FileStore;
  readonly known: SiteKnowledge;
  readonly severities: Severities;
  /** The present moment, in epoch milliseconds. */
  readonly nowMs: number;
}

const metadataRules: readonly (readonly [CheckCode, (context: CheckContext) => Finding[]])[] = [
  ['date.ambiguous', ambiguousDate],
  ['date.otherThanFileName', otherThanFileName],
  ['title.missing', missingTitle],
  ['description.missing', missingDescription],
  ['description.long', longDescription],
  ['url.duplicate', duplicateAddress],
  ['tags.case', tagInOtherCase],
];

/**
 * Checks one post by all rules that are not switched off.
 * @returns what is wrong, in the order of the text; never rejects for what stands in the post
 */
export async function checkPost(request: CheckRequest): Promise<readonly Finding[]> {
  const { severities, file, site } = request;
  const isOn = (code: CheckCode): boolean => severityOf(code, severities) !== 'off';
  const { data, bodyStart } = site.markup.content(file);
  const context: CheckContext = { ...request, data, bodyStart, lines: new LineIndex(file.text) };
  const findings = readProblems(context);
  for (const [code, rule] of metadataRules) if (isOn(code)) findings.push(...rule(context));
  if (isOn('layout.missing')) findings.push(...(await missingLayout(context)));
  if (isOn('author.unknown')) findings.push(...(await unknownAuthors(context)));
  if (file.fault === undefined) findings.push(...(await checkBody(context, isOn)));
  return findings.flatMap((finding) => asReported(finding, severities)).sort(byPlace);
}

/** A rule that is not the generator's own verdict has the severity that its list gives it. */
function asReported(finding: Finding, severities: Severities): Finding[] {
  const ownSeverity = isCheckCode(finding.code) ? severityOf(finding.code, severities) : finding.severity;
  const stated = asStated(finding, severities);
  return stated === undefined || ownSeverity === 'off'
    ? []
    : [{ ...stated, severity: isCheckCode(finding.code) ? ownSeverity : stated.severity }];
}

function byPlace(a: Finding, b: Finding): number {
  const [first, second] = [a.range?.start, b.range?.start];
  return (first?.line ?? -1) - (second?.line ?? -1) || (first?.column ?? -1) - (second?.column ?? -1);
}

/** A longer text would hold up other extensions for more than a moment. UTF-16 code units. */
const LONGEST_BODY = 500_000;

function tooLong(length: number, text: string): Finding {
  const args = [String(length), String(LONGEST_BODY)];
  return { code: 'post.tooLong', args, severity: 'information', range: firstLine(text), fixes: [] };
}

/** A post in HTML or in a template language alone holds no Markdown. */
const NO_MARKDOWN = /\.(?:html?|njk|liquid)$/i;

async function checkBody(context: CheckContext, isOn: (code: CheckCode) => boolean): Promise<Finding[]> {
  const { file, bodyStart, site, data } = context;
  const findings: Finding[] = [];
  const body = file.text.slice(bodyStart);
  if (body.length > LONGEST_BODY) return [tooLong(body.length, file.text)];
  const masked = maskBody(body, file.path, site, data);
  const isMarkdown = !NO_MARKDOWN.test(file.path);
  const { tokens, references } = isMarkdown
    ? readBody(masked, file.path, site)
    : { tokens: [], references: readHtml(masked) };
  if (isOn('fence.unclosed')) findings.push(...unclosedFences(tokens, masked, context));
  for (const reference of references) {
    if (findings.length >= MOST_FINDINGS) break;
    const nowhere = await checkReference(reference, masked, context);
    const alt = isOn('image.noAlt') ? checkAlt(reference, context) : undefined;
    findings.push(...[nowhere, alt].filter((finding) => finding !== undefined));
  }
  const isRendered = masked.code.length > 0 || hasOpenTag(body, site) || references.some(isAnchor);
  if (!isRendered) return findings;
  const rendered = await renderPost({ ...context, isUncoloured: true });
  for (const reference of embeddedReferences(rendered, masked, references)) {
    const nowhere = await checkReference(reference, masked, context);
    if (nowhere !== undefined) findings.push(nowhere);
  }
  const anchors = anchorsOf(rendered, site);
  for (const reference of references) {
    const finding = anchors === undefined ? undefined : checkAnchor(reference, anchors, context);
    if (finding !== undefined) findings.push(finding);
  }
  return [...findings, ...(await templateProblems(rendered, context))];
}

function isAnchor({ target }: Reference): boolean {
  return target.startsWith('#');
}

/** A tag without an end is no template code that could be covered. */
function hasOpenTag(body: string, { markup }: Site): boolean {
  return markup.tags !== 'none' && /\{[{%#]/.test(body);
}
