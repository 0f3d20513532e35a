import type { TextEdit } from '../../text';

/** One of several things with commas between them. Offsets of the text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Takes things out: each goes with the comma in front of it, the first with the one behind. */
export function withoutStretches(items: readonly Stretch[], isMeant: (index: number) => boolean): readonly TextEdit[] {
  const first = items.findIndex((_, index) => !isMeant(index));
  return items.flatMap((item, index) => {
    if (!isMeant(index)) return [];
    const [before, after] = [items[index - 1], items[index + 1]];
    if (index < first || before === undefined) return [{ start: item.start, end: after?.start ?? item.end, text: '' }];
    return [{ start: before.end, end: item.end, text: '' }];
  });
}

/**
 * Puts a thing behind the last one: set apart as the last ones are, by a blank or by a line end with its indentation.
 * @param open offset behind the opening bracket
 */
export function behindLast(content: string, items: readonly Stretch[], open: number, text: string): TextEdit {
  const [last, before] = [items.at(-1), items.at(-2)];
  if (last === undefined) return { start: open, end: open, text };
  const gap = before === undefined ? gapLike(content.slice(open, last.start)) : content.slice(before.end, last.start);
  return { start: last.end, end: last.end, text: gap + text };
}

function gapLike(space: string): string {
  return space.includes('\n') ? `,${space}` : ', ';
}
