import { ALL_TEMPLATES } from '../markdown/boxes';
import type { RenderedPost } from '../markdown/render';
import type { LineIndex, TextRange } from '../text';
import type { CheckContext } from './context';
import { MOST_FINDINGS, type Finding, type Fix } from './finding';

type Box = RenderedPost['boxes'][number];

const RAW = /^\{%-?\s*(?:raw|comment|verbatim)\b/;
/** What the generators say of a tag whose end is missing. */
const UNCLOSED =
  /not closed|never closed|must be closed|unclosed|not properly terminated|expected variable end|unexpected end of file|expected end of comment|parseAggregate|expected a corresponding closing|Expected a closing tag/i;
/** What they say of a link to a post that is not there. */
const NO_POST =
  /^there is no (?:post "(.*)"|file "(.*)" that the site would have)|REF_NOT_FOUND: Ref "(.{0,500})": page not found/;
const NO_FILE = /^there is no file "(.*)"$|^ENOENT: Failed to lookup "(.*)" in/;
const UNKNOWN =
  /^(?:template for shortcode "(.*)" not found|unknown block tag: (.*)|tag "(.*)" not found|undefined filter: (.*)|filter not found: (.*))/;

/** The tags at which the generator stops: what it does not know, what has no end, links to posts that are not there. */
export async function templateProblems(rendered: RenderedPost, context: CheckContext): Promise<Finding[]> {
  if (context.site.markup.tags === 'shown') return [];
  const found = new Map<string, Finding>();
  const unknown = new Set<string>();
  // What follows a tag for text as it is, is text.
  let isInRaw = false;
  for (const box of rendered.boxes) {
    // The end of a tag that is not known is not known either.
    if (box.kind === 'tag' && box.name.startsWith('end') && unknown.has(box.name.slice(3))) continue;
    const finding = await findingOf(box, rendered.bodyLine, context);
    if (finding === undefined) continue;
    if (isInRaw) break;
    isInRaw = finding.code === 'template.unclosed' && RAW.test(box.source);
    if (box.kind === 'tag') unknown.add(box.name);
    found.set(JSON.stringify([finding.code, finding.range, finding.args]), finding);
    if (found.size >= MOST_FINDINGS) break;
  }
  return [...found.values()];
}

async function findingOf(box: Box, bodyLine: number, context: CheckContext): Promise<Finding | undefined> {
  const generator = context.site.generator.name;
  // Something that ran too long has no place.
  if (box.source === ALL_TEMPLATES) return undefined;
  const range = rangeOf(box, bodyLine, context.file.text, context.lines);
  const problem = { severity: 'error', range, fixes: [] } as const;
  if (box.kind === 'tag') {
    const verdict = await context.known.tags.verdictOn(box.name);
    if (verdict.kind !== 'unknown') return undefined;
    return {
      ...problem,
      code: 'template.unknown',
      args: [generator, box.name],
      fixes: fixesFor(box, range, verdict.meant, context),
    };
  }
  const unknown = nameIn(UNKNOWN, box.message);
  if (unknown !== undefined) return { ...problem, code: 'template.unknown', args: [generator, unknown] };
  const post = nameIn(NO_POST, box.message);
  if (post !== undefined) return { ...problem, code: 'link.noPost', args: [generator, post] };
  const file = nameIn(NO_FILE, box.message);
  if (file !== undefined) return { ...problem, code: 'template.noFile', args: [generator, file] };
  const address = addressFix(range, context);
  if (address !== undefined) return { ...problem, ...stops(generator, box.message), fixes: [address] };
  if (UNCLOSED.test(box.message)) return { ...problem, code: 'template.unclosed', args: [generator] };
  return { ...problem, ...stops(generator, box.message) };
}

function stops(generator: string, message: string): Pick<Finding, 'code' | 'args'> {
  return { code: 'template.stops', args: [generator, message.replace(/\.$/, '')] };
}

const ADDRESS = /<((?:https?:\/\/|[\w.+-]+@)[^<>\s]+)>/y;

/** What stands in `<…>` is a tag in MDX, and no address: that needs the brackets of a link. */
function addressFix({ start }: TextRange, { file, site, lines }: CheckContext): Fix | undefined {
  if (site.markup.tags !== 'mdx') return undefined;
  ADDRESS.lastIndex = lines.startOf(start.line) + start.column;
  const match = ADDRESS.exec(file.text);
  const [written = '', address = ''] = match ?? [];
  if (match === null) return undefined;
  const text = `[${address}](${address.includes('://') ? '' : 'mailto:'}${address})`;
  return { title: 'write', args: [text], edits: [{ start: match.index, end: match.index + written.length, text }] };
}

/** What one of the groups of a pattern holds. */
function nameIn(pattern: RegExp, message: string): string | undefined {
  return pattern
    .exec(message)
    ?.slice(1)
    .find((name) => name !== undefined);
}

function rangeOf({ line, source }: Box, bodyLine: number, text: string, lines: LineIndex): TextRange {
  const [firstLine = ''] = source.split('\n');
  const offset = lines.startOf(bodyLine + line);
  const lineEnd = text.indexOf('\n', offset);
  const found = text.slice(offset, lineEnd < 0 ? undefined : lineEnd).indexOf(firstLine.trimEnd());
  const start = lines.positionAt(offset + Math.max(0, found));
  return { start, end: { line: start.line, column: start.column + Math.max(1, firstLine.trimEnd().length) } };
}

function fixesFor({ source }: Box, { start }: TextRange, meant: string | undefined, { lines }: CheckContext): Fix[] {
  const name = /[\w-]+/.exec(source);
  if (meant === undefined || name === null) return [];
  const offset = lines.startOf(start.line) + start.column + name.index;
  return [{ title: 'write', args: [meant], edits: [{ start: offset, end: offset + name[0].length, text: meant }] }];
}
