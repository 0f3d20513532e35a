/** What is said beside one block of code. */
export interface CodeOptions {
  readonly language?: string | undefined;
  /** Finished HTML. */
  readonly caption?: string | undefined;
  readonly firstLine?: number | undefined;
  /** True where the first line was stated in the way that `first_line_number: inline` asks for. */
  readonly isFirstLineInline?: boolean | undefined;
  readonly hasLineNumbers?: boolean | undefined;
  readonly lineThreshold?: number | undefined;
  readonly isWrapped?: boolean | undefined;
  readonly hasLanguageAttribute?: boolean | undefined;
  readonly marked?: ReadonlySet<number> | undefined;
}

/** Options may be changed while they are read. */
export type CodeOptionsDraft = { -readonly [Key in keyof CodeOptions]: CodeOptions[Key] };

/** More lines are not marked. */
const MOST_MARKED = 10_000;

/**
 * Takes an option such as `mark:1,4-7`, which fences and the tag `codeblock` know alike.
 * Sources: Hexo `plugins/filter/before_post_render/backtick_code_block.ts` and `plugins/tag/code.ts` (`parseArgs`).
 * @returns false for a name that is no option
 */
export function takeCodeOption(options: CodeOptionsDraft, name: string, value: string): boolean {
  const number = Number(value);
  if (name === 'line_number') options.hasLineNumbers = value === 'true';
  else if (name === 'line_threshold') options.lineThreshold = Number.isNaN(number) ? options.lineThreshold : number;
  else if (name === 'first_line') options.firstLine = Number.isNaN(number) ? options.firstLine : number;
  else if (name === 'wrap') options.isWrapped = value === 'true';
  else if (name === 'language_attr') options.hasLanguageAttribute = value === 'true';
  else if (name === 'mark') options.marked = new Set([...(options.marked ?? []), ...numbersOf(value)]);
  else return false;
  return true;
}

function numbersOf(value: string): readonly number[] {
  return value.split(',').flatMap((part) => {
    const [first, last = first] = part.split('-', 2).map(Number);
    if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) return [];
    const [low, high] = first <= last ? [first, last] : [last, first];
    return Array.from({ length: Math.min(high - low + 1, MOST_MARKED) }, (_, index) => low + index);
  });
}

const ADDITIONAL = /\s((?:line_number|line_threshold|first_line|wrap|mark|language_attr|highlight):\S+)/g;
const WITH_LINK = /(\S+)\s+(.+?)\s+(https?:\/\/\S+|\/\S+)\s*(.+)?/;
/** Beyond, the pattern takes its time. */
const LONGEST_WORDS = 300;
const WITH_CAPTION = /(\S+)\s*(.+)?/;

/**
 * What stands behind the first fence of code.
 * @returns undefined where the code is to stay as Markdown alone has it
 * Source: Hexo `plugins/filter/before_post_render/backtick_code_block.ts`.
 */
export function fenceOptions(info: string): CodeOptions | undefined {
  const options: CodeOptionsDraft = { firstLine: 1 };
  for (const [, option = ''] of info.matchAll(ADDITIONAL)) {
    const [name = '', value = ''] = option.split(':');
    if (name === 'highlight' && value !== 'true') return undefined;
    takeCodeOption(options, name, value);
  }
  const rest = info.replace(ADDITIONAL, '');
  const words = rest.split('=')[0] ?? '';
  const linked = words.length > LONGEST_WORDS ? undefined : WITH_LINK.exec(words);
  const [, language, title, link, linkText] = linked ?? WITH_CAPTION.exec(words) ?? [];
  options.language = language;
  if (title !== undefined) {
    options.caption = `<span>${title}</span>${link === undefined ? '' : `<a href="${link}">${linkText ?? 'link'}</a>`}`;
  }
  const inline = rest.replace('=+', '=').split('=')[1];
  if (inline !== undefined) {
    options.isFirstLineInline = true;
    options.firstLine = Number(inline) || 1;
  }
  return options;
}
