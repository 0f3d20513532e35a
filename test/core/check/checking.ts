// Blogs of a few files, checked as tests need it.
import { Catalog } from '../../../src/core/catalog';
import { checkSite } from '../../../src/core/check/checkSite';
import type { Finding, Fix } from '../../../src/core/check/finding';
import type { Severities } from '../../../src/core/check/rules';
import { generatorById } from '../../../src/core/generators/registry';
import type { GeneratorId } from '../../../src/core/site';
import { applyEdits } from '../../../src/core/text';
import { MemoryFiles } from '../memoryFiles';

/** What was found in the files of a blog, by their paths. */
export async function check(
  texts: Readonly<Record<string, string>>,
  generator: GeneratorId = 'jekyll',
  severities: Severities = {},
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const files = new MemoryFiles(texts);
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
  const { site, posts } = await Catalog.open({ generator: generatorById(generator)!, files, options });
  const found = new Map<string, readonly Finding[]>();
  const request = { site, posts, files, severities, nowMs: Date.UTC(2025, 5, 1) };
  for await (const { path, findings } of checkSite(request)) found.set(path, findings);
  return found;
}

export const POST = '_posts/2025-05-31-figs.md';

/** What was found in one post of Jekyll, as `code: value, value` and, behind it, the piece of text that it is about. */
export async function checkJekyll(
  text: string,
  others: Readonly<Record<string, string>> = {},
  severities: Severities = {},
): Promise<readonly string[]> {
  return reported(text, await findingsIn(text, others, severities));
}

export async function findingsIn(
  text: string,
  others: Readonly<Record<string, string>> = {},
  severities: Severities = {},
): Promise<readonly Finding[]> {
  return (
    (await check({ '_config.yml': 'url: https://figs.example\n', ...others, [POST]: text }, 'jekyll', severities)).get(
      POST,
    ) ?? []
  );
}

export function reported(text: string, findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, args, range }) => `${code}: ${args.join(', ')} @ ${pieceAt(text, range)}`);
}

function pieceAt(text: string, range: Finding['range']): string {
  if (range === undefined) return '';
  const lines = text.split('\n');
  const { start, end } = range;
  if (start.line !== end.line) return (lines[start.line] ?? '').slice(start.column);
  return (lines[start.line] ?? '').slice(start.column, end.column);
}

/** The text after the first fix of what was found first. */
export function fixed(text: string, findings: readonly Finding[], choose: (fix: Fix) => boolean = () => true): string {
  const fix = findings.flatMap(({ fixes }) => fixes).find(choose);
  return fix === undefined ? text : applyEdits(text, fix.edits);
}

/** A post with front matter that nothing is wrong with. */
export function post(body: string, head = ''): string {
  return `---\ntitle: Figs\n${head}---\n${body}`;
}
