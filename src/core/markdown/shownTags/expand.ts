import { Boxes, type BoxWords } from '../boxes';
import { LineEmitter } from '../liquid/lineEmitter';
import type { TagEnvironment } from '../tagEnvironment';
import type { ExpandedText } from '../expandedText';
import { findTags, rubySigns, ZOLA, type ShownTag, type TagSigns } from './findTags';

/** Shows tags that only the generator could run as boxes, around what stands in them. */
export function expandShown(
  text: string,
  environment: TagEnvironment,
  words: BoxWords,
): Promise<ExpandedText | undefined> {
  const tags = findTags(text, signsOf(text, environment));
  if (tags.length === 0) return Promise.resolve(undefined);
  const boxes = new Boxes(text, words, environment.bodyLine);
  const emitter = new LineEmitter(text);
  let end = 0;
  for (const tag of tags) {
    if (tag.start < end) continue;
    emitter.moveToOffset(end, true);
    emitter.write(text.slice(end, tag.start));
    emitter.moveToOffset(tag.start, false);
    emitter.write(boxFor(tag, text, boxes));
    end = tag.end;
  }
  emitter.moveToOffset(end, true);
  emitter.write(text.slice(end));
  const lines = emitter.lines();
  return Promise.resolve({
    text: emitter.buffer,
    lines: (line) => lines[Math.min(line, lines.length - 1)] ?? 0,
    boxes,
  });
}

function signsOf(text: string, { site, data }: TagEnvironment): TagSigns {
  if (site.generator.id === 'zola') return ZOLA;
  const engine = data['template_engine'] ?? site.markup.variables['template_engine'];
  // The configuration may be a program: this sign is Serbea's alone.
  return rubySigns(engine === 'serbea' || text.includes('{%@'));
}

/** A tag with a line to itself is a block: Markdown would take it into the paragraph below. */
function boxFor({ name, source, start, end }: ShownTag, text: string, boxes: Boxes): string {
  if (name === undefined) return '';
  const before = text.slice(0, start);
  const mark = boxes.add({ kind: 'tag', name, source, line: before.split('\n').length - 1 });
  return /(?:^|\n)$/.test(before.slice(-1)) && /^\r?\n/.test(text.slice(end, end + 2)) ? `${mark}\n` : mark;
}
