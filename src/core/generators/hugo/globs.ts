/** One step of a pattern: a character, one of several, or any number of them. */
type Step =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'set'; readonly chars: string; readonly isNegated: boolean }
  | { readonly kind: 'many'; readonly crossesFolders: boolean };

const MOST_ALTERNATIVES = 64;

/**
 * A matcher for a glob pattern as Hugo reads it (gobwas/glob with the separator `/`, in lower case): `*` and `?` stay in a
 * folder, `**` crosses folders, `{a,b}` are alternatives, `[abc]` and `[!abc]` sets. Takes time linear in the text.
 */
export function compileGlob(pattern: string): (text: string) => boolean {
  const alternatives = expand(pattern.toLowerCase()).map(stepsOf);
  return (text) => alternatives.some((steps) => matches(steps, text));
}

/** The patterns without braces that a pattern stands for. */
function expand(pattern: string): string[] {
  const close = pattern.indexOf('}');
  const open = close < 0 ? -1 : pattern.lastIndexOf('{', close);
  if (open < 0) return [pattern];
  const choices = pattern.slice(open + 1, close).split(',');
  const expanded = choices.flatMap((choice) => expand(pattern.slice(0, open) + choice + pattern.slice(close + 1)));
  return expanded.slice(0, MOST_ALTERNATIVES);
}

function stepsOf(pattern: string): Step[] {
  const steps: Step[] = [];
  for (const [part] of pattern.matchAll(/\*\*|\*|\?|\[!?[^\]]+\]|\\.|./gsu)) {
    if (part === '*' || part === '**') steps.push({ kind: 'many', crossesFolders: part === '**' });
    else if (part === '?') steps.push({ kind: 'one' });
    else if (part.startsWith('[') && part.length > 2) steps.push(setOf(part.slice(1, -1)));
    else steps.push({ kind: 'char', char: part.startsWith('\\') && part.length > 1 ? part.slice(1) : part });
  }
  return steps;
}

function setOf(content: string): Step {
  const isNegated = content.startsWith('!');
  const chars = (isNegated ? content.slice(1) : content).replace(/(.)-(.)/gu, (_, from: string, to: string) =>
    range(from, to),
  );
  return { kind: 'set', chars, isNegated };
}

function range(from: string, to: string): string {
  let chars = '';
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0) && chars.length < 256; code++)
    chars += String.fromCharCode(code);
  return chars;
}

/** Walks the text once and keeps the set of steps that it may be at. */
function matches(steps: readonly Step[], text: string): boolean {
  let at = skipMany(steps, new Set([0]));
  for (const char of text) {
    const next = new Set<number>();
    for (const index of at) {
      const step = steps[index];
      if (step === undefined || !accepts(step, char)) continue;
      next.add(step.kind === 'many' ? index : index + 1);
    }
    if (next.size === 0) return false;
    at = skipMany(steps, next);
  }
  return at.has(steps.length);
}

/** What stands for any number of characters also stands for none. */
function skipMany(steps: readonly Step[], places: Set<number>): Set<number> {
  for (const index of places) {
    if (steps[index]?.kind === 'many') places.add(index + 1);
  }
  return places;
}

function accepts(step: Step, char: string): boolean {
  switch (step.kind) {
    case 'char':
      return step.char === char;
    case 'one':
      return char !== '/';
    case 'set':
      return step.chars.includes(char) !== step.isNegated;
    case 'many':
      return step.crossesFolders || char !== '/';
  }
}
