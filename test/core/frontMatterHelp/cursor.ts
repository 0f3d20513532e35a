// A text with a bar where the cursor is.
import { jekyllFence, jsonFence, tomlFence } from '../../../src/core/frontMatter/fences';
import { jsYaml } from '../../../src/core/frontMatter/jsYaml';
import type { FrontMatterDialect } from '../../../src/core/frontMatter/read';
import { YamlReader } from '../../../src/core/frontMatter/yaml';

export const everyday: FrontMatterDialect = {
  generator: 'The blog',
  fences: [jekyllFence, tomlFence, jsonFence],
  readers: { yaml: new YamlReader(jsYaml) },
};

/** @param marked with one `|`, which is taken out */
export function atCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('|');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** A YAML block around lines. */
export function yaml(lines: string): string {
  return `---\n${lines}\n---\nText: none\n`;
}
