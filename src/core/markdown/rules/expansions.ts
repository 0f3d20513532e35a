import type { MarkdownIt, StateCore } from 'markdown-it';

/** Shorter texts are printed wherever they are named. */
const SHORT = 200;
/** So much of longer ones is printed in a post, in UTF-16 code units. */
const MOST = 5_000_000;

/**
 * What stands once in a text and is printed wherever it is named: addresses of references, meanings of abbreviations. A
 * long one that is named by the thousand would fill the memory. Source of the idea: cmark `references.c` (`max_ref_size`).
 */
export class Expansions {
  #left = MOST;

  /** @returns the text, or an empty one where too much was printed already */
  of(text: string): string {
    if (text.length <= SHORT) return text;
    this.#left -= text.length;
    return this.#left < 0 ? '' : text;
  }
}

/** Bounds what markdown-it prints of references. */
export function boundedExpansions(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'bounded_expansions', ({ env }: StateCore) => {
    const { references } = env;
    if (references === undefined) return;
    const expansions = new Expansions();
    for (const [label, reference] of Object.entries(references)) {
      if (reference.href.length + reference.title.length > SHORT) references[label] = bounded(reference, expansions);
    }
  });
}

interface Reference {
  readonly href: string;
  readonly title: string;
}

function bounded({ href, title }: Reference, expansions: Expansions): Reference {
  return {
    get href(): string {
      return expansions.of(href);
    },
    get title(): string {
      return expansions.of(title);
    },
  };
}
