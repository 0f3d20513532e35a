import { linesFence } from '../../frontMatter/fences';
import type { FrontMatter } from '../../frontMatter/frontMatter';
import { goccy } from '../../frontMatter/goccy';
import { readFrontMatter, type FrontMatterDialect } from '../../frontMatter/read';
import { YamlReader } from '../../frontMatter/yaml';

/** YAML 1.2, in which dates stay texts. Source: Quarto `core/yaml.ts` (kRegExYAML, QuartoJSONSchema). */
export const quartoFrontMatter: FrontMatterDialect = {
  generator: 'Quarto',
  fences: [linesFence('yaml', /\s*---[ \t]*\r?\n/, /^(?:---|\.\.\.)[ \t]*\r?(?:\n|$(?![\s\S]))/, '---')],
  readers: { yaml: new YamlReader(goccy) },
};

export function readQuartoFrontMatter(text: string): FrontMatter {
  return readFrontMatter(text, quartoFrontMatter);
}
