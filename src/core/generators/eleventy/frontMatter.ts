import type { FrontMatter, FrontMatterData } from '../../frontMatter/frontMatter';
import { readGrayMatter } from '../../frontMatter/grayMatter';
import { Program } from '../program/program';
import { asData, valueOf } from '../values';
import type { EleventyConfig } from './config';

/** The front matter of a template as Eleventy reads it; of one that is a program only the literals. */
export function readEleventyFrontMatter(
  path: string,
  text: string,
  { hasTomlFrontMatter }: Pick<EleventyConfig, 'hasTomlFrontMatter'>,
): FrontMatter {
  if (/\.11ty\.[cm]?[jt]s$/.test(path)) return templateData(new Program(text));
  const frontMatter = readGrayMatter(text, 'Eleventy', hasTomlFrontMatter);
  const { block, problems } = frontMatter;
  if (block?.format !== 'script') return frontMatter;
  const data = scriptData(text.slice(block.contentStart, block.contentEnd));
  const isKnown = Object.keys(data).length > 0;
  return { ...frontMatter, data, problems: problems.filter(({ code }) => !isKnown || code !== 'frontMatter.script') };
}

/** A template that is a program has its data in a constant or a property `data`. */
function templateData(program: Program): FrontMatter {
  const own = program.constants.get('data') ?? valueOf(program.exported(), 'data');
  return { block: undefined, data: asData(own), isReadable: true, problems: [], locate: () => undefined };
}

/** The literals of a program: its constants, or the one object that it is. */
function scriptData(content: string): FrontMatterData {
  const program = new Program(content);
  const start = program.text.search(/\S/);
  return program.text.charAt(start) === '{' ? program.objectAt(start) : Object.fromEntries(program.constants);
}
