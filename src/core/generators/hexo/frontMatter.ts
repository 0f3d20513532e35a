import type { FenceRule } from '../../frontMatter/fences';
import type { FrontMatter } from '../../frontMatter/frontMatter';
import { jsYaml } from '../../frontMatter/jsYaml';
import { readFrontMatter, type FrontMatterDialect } from '../../frontMatter/read';
import { YamlReader } from '../../frontMatter/yaml';
import type { Problem } from '../../problems';

const OPENING = /(-{3,}|;{3,})\r?\n/y;
const FIRST_LINE = /\n(-{3,}|;{3,})/g;

/**
 * YAML between lines of hyphens, or the members of a JSON object between lines of semicolons. The first line may be left
 * out, and the last one only has to begin so. Source: hexo-front-matter 4 `front_matter.ts` (`split`).
 */
function hexoFence(format: 'yaml' | 'json', mark: '-' | ';'): FenceRule {
  return {
    format,
    find: (text, start) => {
      OPENING.lastIndex = start;
      const opening = OPENING.exec(text);
      const contentStart = start + (opening?.[0].length ?? 0);
      const separator = opening?.[1] ?? firstSeparator(text, start);
      if (separator?.startsWith(mark) !== true) return undefined;
      // Something has to stand between the two lines.
      const lineEnd = text.indexOf(`\n${separator}`, behindFirst(text, contentStart));
      if (lineEnd < 0) return { unclosed: separator };
      const end = lineEnd + 1 + separator.length;
      const contentEnd = text.charAt(lineEnd - 1) === '\r' ? lineEnd - 1 : lineEnd;
      return {
        format,
        start,
        contentStart,
        contentEnd,
        end: end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0),
      };
    },
  };
}

/** The first line of hyphens or semicolons in a text that does not begin with one. */
function firstSeparator(text: string, start: number): string | undefined {
  if (/^[-;]{3}/.test(text.slice(start, start + 3))) return undefined;
  FIRST_LINE.lastIndex = behindFirst(text, start);
  return FIRST_LINE.exec(text)?.[1];
}

/** Behind the first character, for which Hexo takes a whole line end. */
function behindFirst(text: string, start: number): number {
  return start + (text.startsWith('\r\n', start) ? 2 : 1);
}

export const hexoFrontMatter: FrontMatterDialect = {
  generator: 'Hexo',
  fences: [hexoFence('yaml', '-'), hexoFence('json', ';')],
  readers: { yaml: new YamlReader({ ...jsYaml, prepare: expandTabs }) },
};

/** Tabs that indent a line count as two spaces each. Source: hexo-front-matter `front_matter.ts` (`escapeYAML`). */
function expandTabs(yaml: string): string {
  return yaml.includes('\n\t')
    ? yaml.replace(/\n(\t+)/g, (_match, tabs: string) => `\n${'  '.repeat(tabs.length)}`)
    : yaml;
}

/** What Hexo makes of the head of a post. */
export interface HexoFrontMatter extends FrontMatter {
  /** True where Hexo cannot read it, and leaves the post out. */
  readonly isRefused: boolean;
}

/**
 * The front matter of a post as Hexo reads it. What is no mapping is text of the post, lines and all.
 * Source: hexo-front-matter 4 `front_matter.ts` (`parse`).
 */
export function readHexoFrontMatter(text: string): HexoFrontMatter {
  const frontMatter = readFrontMatter(text, hexoFrontMatter);
  const { block } = frontMatter;
  if (block === undefined) return { ...frontMatter, isRefused: false };
  const problems = frontMatter.problems.map(asFatal);
  if (isData(frontMatter)) {
    return { ...frontMatter, problems, isRefused: problems.length > 0 };
  }
  // A list has no keys to be read, at which Hexo stops.
  if (/^\s*(?:-\s|\[)/.test(text.slice(block.contentStart, block.contentEnd)) && problems.length > 0) {
    return { ...frontMatter, problems, isRefused: true };
  }
  // A line across the page, with text above it that is no front matter, is just that.
  const isMeant = block.contentStart > block.start;
  return { ...frontMatter, block: undefined, isReadable: true, problems: isMeant ? problems : [], isRefused: false };
}

/** Without keys, or as JSON that cannot be read, it counts as text; YAML that cannot be read does not. */
function isData({ block, data, isReadable, problems }: FrontMatter): boolean {
  if (problems.some(({ code }) => code === 'frontMatter.tooLong' || code === 'frontMatter.expanding')) return true;
  if (block?.format === 'json') return isReadable;
  return Object.keys(data).length > 0 || problems.some(({ code }) => code === 'frontMatter.syntax');
}

/** Hexo stops at a key that stands twice. */
function asFatal(problem: Problem): Problem {
  if (problem.code !== 'frontMatter.duplicateKey') return problem;
  return { ...problem, code: 'frontMatter.duplicateFatal', severity: 'error' };
}
