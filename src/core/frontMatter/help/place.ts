import type { FrontMatterFormat } from '../frontMatter';
import type { FrontMatterDialect } from '../read';
import { jsonPlace } from './jsonPlace';
import { tomlPlace } from './tomlPlace';
import { yamlPlace } from './yamlPlace';
import type { Place } from './places';

/** A place in a text, and the syntax of the block that it is in. */
export interface PlaceInBlock {
  readonly format: FrontMatterFormat;
  readonly place: Place;
}

/** The content of a block, in offsets of the text. */
interface Content {
  readonly format: FrontMatterFormat;
  readonly start: number;
  readonly end: number;
}

/**
 * What stands at a UTF-16 offset of a text: a key or a value of its front matter. The block may be half written: its last
 * line may be missing, and what stands in it need not be readable.
 * @returns undefined in the body, in comments, between keys and values, and where nothing can be said
 */
export function placeAt(text: string, offset: number, dialect: FrontMatterDialect): PlaceInBlock | undefined {
  const content = contentAt(text, offset, dialect);
  if (content === undefined) return undefined;
  const { format, start, end } = content;
  const place = placeIn(format, text.slice(start, end), offset - start);
  if (place === undefined || offset - start < place.start || offset - start > place.end) return undefined;
  return { format, place: { ...place, start: place.start + start, end: place.end + start } };
}

function placeIn(format: FrontMatterFormat, content: string, offset: number): Place | undefined {
  switch (format) {
    case 'yaml':
      return yamlPlace(content, offset);
    case 'toml':
      return tomlPlace(content, offset);
    case 'json':
      return jsonPlace(content, offset);
    case 'script':
      return undefined;
  }
}

function contentAt(text: string, offset: number, { fences }: FrontMatterDialect): Content | undefined {
  const textStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const { format, find } of fences) {
    const found = find(text, textStart);
    if (found === undefined) continue;
    if ('unclosed' in found) return openContent(text, textStart, offset, format);
    const { contentStart: start, contentEnd: end } = found;
    // Where the content ends with its last line end, the closing fence begins.
    const isInFence =
      offset === end && end > start && text.charAt(end - 1) === '\n' && !/[\r\n]/.test(text.charAt(end));
    return offset < start || offset > end || isInFence ? undefined : { format, start, end };
  }
  return undefined;
}

/** A block whose end is not written yet: it reaches as far as its lines look like front matter. */
function openContent(text: string, textStart: number, offset: number, format: FrontMatterFormat): Content | undefined {
  if (format === 'json') return { format, start: textStart, end: text.length };
  const start = text.indexOf('\n', textStart) + 1;
  if (start === 0 || offset < start) return undefined;
  const above = text.slice(start, text.lastIndexOf('\n', offset - 1) + 1);
  const isFrontMatter = above
    .split('\n')
    .every((line) => /^(?:\s.*|-\s.*|#.*|\[.*|["']?[\w-]+["']?\s*[:=].*)?$/.test(line));
  return isFrontMatter ? { format, start, end: text.length } : undefined;
}
