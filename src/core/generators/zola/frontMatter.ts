import { linesFence } from '../../frontMatter/fences';
import type { FrontMatter } from '../../frontMatter/frontMatter';
import { goccy } from '../../frontMatter/goccy';
import { readFrontMatter, type FrontMatterDialect } from '../../frontMatter/read';
import { YamlReader } from '../../frontMatter/yaml';

/** Source: Zola `front_matter/split.rs`, TOML_RE and YAML_RE: blank lines may come first, the end may follow a value. */
export const zolaFrontMatter: FrontMatterDialect = {
  generator: 'Zola',
  fences: [
    linesFence('toml', /\s*\+\+\+\r?\n/, /\+\+\+\s*(?:\n|$(?![\s\S]))/, '+++'),
    linesFence('yaml', /\s*---\r?\n/, /---\s*(?:\n|$(?![\s\S]))/, '---'),
  ],
  readers: { yaml: new YamlReader(goccy) },
};

export function readZolaFrontMatter(text: string): FrontMatter {
  return readFrontMatter(text, zolaFrontMatter);
}
