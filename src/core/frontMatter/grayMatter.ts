import type { Problem } from '../problems';
import { rangeAt } from '../text';
import type { FenceRule } from './fences';
import type { FrontMatter, FrontMatterFormat } from './frontMatter';
import { jsYaml } from './jsYaml';
import { readFrontMatter } from './read';
import { YamlReader } from './yaml';

const OPENING = /---(?!-)([^\r\n]*)(?:\r?\n|$)/y;

/** The languages that may stand behind the first fence, by format; `''` where none does. */
const LANGUAGES: Readonly<Record<FrontMatterFormat, readonly string[]>> = {
  yaml: ['', 'yaml', 'yml'],
  json: ['json'],
  toml: ['toml'],
  script: ['js', 'javascript', 'node', 'jslegacy', 'cjs', 'coffee', 'coffeescript', 'cson'],
};

/**
 * Front matter as gray-matter parts it: `---` and the language, up to the next line that begins with `---`, whatever follows
 * there. Source: gray-matter `index.js` (`parseMatter`).
 */
function grayMatterFence(format: FrontMatterFormat): FenceRule {
  return {
    format,
    find: (text, start) => {
      OPENING.lastIndex = start;
      const opening = OPENING.exec(text);
      if (opening === null || !LANGUAGES[format].includes((opening[1] ?? '').trim().toLowerCase())) return undefined;
      const contentStart = start + opening[0].length;
      // The line end of the opening line counts, so that the block may be empty.
      const lineEnd = text.indexOf('\n---', contentStart - 1);
      if (lineEnd < 0) return { unclosed: '---' };
      const end = lineEnd + 4;
      const contentEnd = Math.max(contentStart, text.charAt(lineEnd - 1) === '\r' ? lineEnd - 1 : lineEnd);
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

/** All that gray-matter knows, or can be taught. */
const grayMatterFences: readonly FenceRule[] = (['yaml', 'json', 'script', 'toml'] as const).map(grayMatterFence);

/**
 * The front matter of a text as gray-matter reads it, with what it stops at as problems: YAML that cannot be read, a key that
 * stands twice, and a language that it has no engine for.
 * @param generator the program that uses it, for messages
 * @param hasToml true where an engine for TOML was added
 */
export function readGrayMatter(text: string, generator: string, hasToml = false): FrontMatter {
  const frontMatter =
    readOpen(text, generator) ?? readFrontMatter(text, { generator, fences: grayMatterFences, readers });
  const { block } = frontMatter;
  const language = languageOf(text);
  const problems = frontMatter.problems.map(asFatal);
  const isUnclosed = problems.some(({ code }) => code === 'frontMatter.unclosed');
  const isUnknown = block === undefined ? language !== undefined && !isUnclosed : block.format === 'toml' && !hasToml;
  if (isUnknown && language !== '') {
    const range = rangeAt(text, 0, Math.max(0, text.indexOf('\n')));
    problems.push({ code: 'frontMatter.language', args: [generator, language ?? ''], severity: 'error', range });
  }
  return { ...frontMatter, problems };
}

/** Without a closing line, all of the text is front matter, if it can be read so. */
function readOpen(text: string, generator: string): FrontMatter | undefined {
  if (languageOf(text) === undefined || text.includes('\n---')) return undefined;
  const closed = readFrontMatter(`${text}\n---`, { generator, fences: grayMatterFences, readers });
  if (closed.block === undefined || Object.keys(closed.data).length === 0) return undefined;
  return { ...closed, block: { ...closed.block, contentEnd: text.length, end: text.length } };
}

const readers = { yaml: new YamlReader(jsYaml) };

/** The language behind the first fence of a text; undefined where there is no fence. */
function languageOf(text: string): string | undefined {
  OPENING.lastIndex = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return OPENING.exec(text)?.[1]?.trim();
}

function asFatal(problem: Problem): Problem {
  if (problem.code !== 'frontMatter.duplicateKey') return problem;
  return { ...problem, code: 'frontMatter.duplicateFatal', severity: 'error' };
}
