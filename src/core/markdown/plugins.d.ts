declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  export default function footnote(md: MarkdownIt): void;
}

declare module 'markdown-it-emoji' {
  import type { MarkdownIt } from 'markdown-it';

  export interface EmojiOptions {
    /** Emoji by their names. */
    readonly defs?: Readonly<Record<string, string>>;
    /** Smileys such as `:)` that stand for names. */
    readonly shortcuts?: Readonly<Record<string, string | readonly string[]>>;
  }

  export function full(md: MarkdownIt, options?: EmojiOptions): void;
}

declare module 'markdown-it-abbr' {
  import type { MarkdownIt } from 'markdown-it';
  export default function abbreviations(md: MarkdownIt): void;
}

declare module 'markdown-it-attrs' {
  import type { MarkdownIt } from 'markdown-it';
  export default function attributes(md: MarkdownIt): void;
}

declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it';
  export default function definitionLists(md: MarkdownIt): void;
}
