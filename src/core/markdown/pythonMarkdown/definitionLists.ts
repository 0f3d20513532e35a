import type { Processor } from './blockParser';
import { findIn, type Node } from './tree';

const DEFINITION = /(?:^|\n)[ ]{0,3}:[ ]{1,3}(.*?)(?:\n|$)/;

/** Source: Python-Markdown `extensions/def_list.py`, `DefListProcessor`. */
export const definitionList: Processor = (parser, parent, block, blocks) => {
  const { text, line } = block;
  const match = findIn(block, DEFINITION);
  if (match === undefined) return false;
  const before = text.slice(0, match.index);
  const last = parent.last;
  let terms = before.split('\n').filter((term) => term.trim() !== '');
  const isApart = terms.length === 0;
  if (isApart && last?.tag === 'p') {
    terms = last.text.split('\n');
    parent.children.pop();
  }
  const definitionLine = line + before.split('\n').length - (match[0].startsWith('\n') ? 0 : 1);
  const rest = text.slice(match.index + match[0].length).split('\n');
  const list = parent.last?.tag === 'dl' ? parent.last : parent.add('dl', line);
  for (const term of terms) list.add('dt', line, term.trim());
  const end = rest.findIndex((next) => next.trim() === '' || DEFINITION.test(next));
  const own = rest.splice(0, end < 0 ? rest.length : end).map((next) => next.replace(/^ {1,4}/, ''));
  const isLoose = isApart && (last?.tag === 'p' || (list.last?.tag === 'dd' && list.last.children.length > 0));
  addDefinition(list, [match[1] ?? '', ...own].join('\n'), definitionLine, isLoose, parser);
  const left = rest.join('\n');
  if (left.trim() !== '') blocks.unshift({ text: left, line: definitionLine + 1 + own.length, gap: 0 });
  return true;
};

function addDefinition(
  list: Node,
  text: string,
  line: number,
  isLoose: boolean,
  parser: Parameters<Processor>[0],
): void {
  const definition = list.add('dd', line);
  parser.within(isLoose ? 'looselist' : 'list', () => parser.parseBlocks(definition, [{ text, line, gap: 0 }]));
}
