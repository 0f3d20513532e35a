import type { FenceRule } from '../../frontMatter/fences';
import type { FrontMatter } from '../../frontMatter/frontMatter';
import { jsYaml } from '../../frontMatter/jsYaml';
import { readFrontMatter, type FrontMatterDialect } from '../../frontMatter/read';
import { YamlReader } from '../../frontMatter/yaml';
import type { Problem } from '../../problems';

/**
 * A block between two fences; only white space may stand before it, and the first line counts as part of it.
 * Source: @astrojs/markdown-remark `frontmatter.ts` (`frontmatterRE`, `frontmatterTOMLRE`).
 */
function astroFence(format: 'yaml' | 'toml', fence: '---' | '+++'): FenceRule {
  return {
    format,
    find: (text, start) => {
      const lead = /^(?:\s*\n)?/.exec(text.slice(start))?.[0].length ?? 0;
      const opening = start + lead;
      if (!text.startsWith(fence, opening)) return undefined;
      const contentStart = opening + fence.length;
      const lineEnd = text.indexOf(`\n${fence}`, contentStart);
      if (lineEnd < 0) return { unclosed: fence };
      const end = lineEnd + 1 + fence.length;
      const rest = /^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
      return { format, start: opening, contentStart, contentEnd: lineEnd + 1, end: end + rest };
    },
  };
}

const dialect: FrontMatterDialect = {
  generator: 'Astro',
  fences: [astroFence('yaml', '---'), astroFence('toml', '+++')],
  readers: { yaml: new YamlReader(jsYaml) },
};

/** The front matter of an entry as Astro reads it, with what Astro would stop at as problems. */
export function readAstroFrontMatter(text: string): FrontMatter {
  const frontMatter = readFrontMatter(text, dialect);
  return { ...frontMatter, problems: frontMatter.problems.map(asFatal) };
}

/** Astro stops at a key that stands twice. */
function asFatal(problem: Problem): Problem {
  if (problem.code !== 'frontMatter.duplicateKey') return problem;
  return { ...problem, code: 'frontMatter.duplicateFatal', severity: 'error' };
}
