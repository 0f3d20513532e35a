/** A tag in a text. */
export interface ShownTag {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** Undefined for what shows nothing: the end of another tag, a comment, `raw`. */
  readonly name: string | undefined;
}

/** How the tags of a generator look. */
export interface TagSigns {
  /** What opens a tag, and what closes it. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Undefined for what is no tag. */
  readonly read: (source: string) => { readonly name: string | undefined } | undefined;
}

/** Source: Zola `markdown/src/shortcode/parser.rs`: a name, and arguments in brackets. */
export const ZOLA: TagSigns = {
  pairs: [
    ['{{', '}}'],
    ['{%', '%}'],
  ],
  read: (source) => {
    if (/^\{%-? *end *-?%\}$/.test(source)) return { name: undefined };
    const name = /^\{[{%]-? *([A-Za-z_]\w*)\(/.exec(source)?.[1];
    return name === undefined ? undefined : { name };
  },
};

/** Ruby in templates. Sources: Bridgetown `converters/erb_templates.rb`, Serbea `lib/serbea/template_engine.rb`. */
const ERB: readonly (readonly [string, string])[] = [['<%', '%>']];
const SERBEA: readonly (readonly [string, string])[] = [
  ['{{', '}}'],
  ['{%', '%}'],
];

/** @param isSerbea false where the braces of Serbea are text */
export function rubySigns(isSerbea: boolean): TagSigns {
  return {
    pairs: isSerbea ? [...ERB, ...SERBEA] : ERB,
    read: (source) => {
      const inner = source.slice(2, -2).replace(/^[-=@%#]+/, '');
      if (/^(?:<%|\{%)#/.test(source) || /^\s*(?:end|(?:end)?raw)\s*-?$/.test(inner)) return { name: undefined };
      return { name: /[A-Za-z_][\w:]*/.exec(inner)?.[0] ?? source };
    },
  };
}

/** The tags of a text that stand on one line each, but those in code. */
export function findTags(text: string, signs: TagSigns): readonly ShownTag[] {
  const found: ShownTag[] = [];
  let fence: string | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && marks === undefined) found.push(...tagsIn(line, at, signs));
    if (fence === undefined) fence = marks;
    else if (marks?.startsWith(fence) === true) fence = undefined;
    at += line.length + 1;
  }
  return withoutRaw(found);
}

/** What stands between `raw` and its end is text. */
function withoutRaw(tags: readonly ShownTag[]): readonly ShownTag[] {
  let isRaw = false;
  return tags.filter(({ source }) => {
    const word = /^\{%-?\s*((?:end)?raw)\s*-?%\}$/.exec(source)?.[1];
    if (isRaw && word !== 'endraw') return false;
    if (word !== undefined) isRaw = word === 'raw';
    return true;
  });
}

function tagsIn(line: string, offset: number, { pairs, read }: TagSigns): readonly ShownTag[] {
  const found: ShownTag[] = [];
  const covered = line.replace(/`[^`]+`/g, (code) => ' '.repeat(code.length));
  for (const [open, close] of pairs) {
    for (let start = covered.indexOf(open); start >= 0; start = covered.indexOf(open, start + open.length)) {
      const closing = covered.indexOf(close, start + open.length);
      if (closing < 0) break;
      const end = closing + close.length;
      const source = line.slice(start, end);
      const tag = read(source);
      if (tag !== undefined) found.push({ start: offset + start, end: offset + end, source, ...tag });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
