/** Templates within templates that are deeper stand in no program that somebody wrote. */
const MOST_DEPTH = 100;

/** Where the string, template, regular expression or single character that begins at `start` ends. */
export function fragmentEnd(text: string, start: number, depth = 0): number {
  const char = text.charAt(start);
  if (char === '"' || char === "'") return quotedEnd(text, start, char);
  if (char === '`' && depth < MOST_DEPTH) return templateEnd(text, start, depth + 1);
  if (char === '/' && mayBeRegex(text, start)) return regexEnd(text, start);
  return start + 1;
}

function quotedEnd(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === quote) return at + 1;
    else if (char === '\n') return at;
  }
  return text.length;
}

function templateEnd(text: string, start: number, depth: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (text.startsWith('\\', at)) at += 2;
    else if (text.startsWith('`', at)) return at + 1;
    else if (text.startsWith('${', at)) at = bracesEnd(text, at + 2, depth);
    else at++;
  }
  return text.length;
}

/** Behind the brace that closes one before `start`. */
function bracesEnd(text: string, start: number, templates: number): number {
  let depth = 1;
  let at = start;
  while (at < text.length && depth > 0) {
    const char = text.charAt(at);
    if (char === '{') depth++;
    else if (char === '}') depth--;
    at = fragmentEnd(text, at, templates);
  }
  return at;
}

/** A slash divides behind a value, and begins a regular expression elsewhere. */
function mayBeRegex(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  return before === '' || /[=(,:[!&|?{};+~^%*<>-]$|\b(?:return|typeof|case|in|of|do|else)$/.test(before);
}

function regexEnd(text: string, start: number): number {
  let isInSet = false;
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\n') return start + 1;
    if (char === '\\') at++;
    else if (char === '[') isInSet = true;
    else if (char === ']') isInSet = false;
    else if (char === '/' && !isInSet) return at + 1;
  }
  return start + 1;
}

/** The text with blanks in the place of comments, so that every offset stays. */
export function withoutComments(text: string): string {
  let result = '';
  let at = 0;
  while (at < text.length) {
    const isLine = text.startsWith('//', at);
    if (isLine || text.startsWith('/*', at)) {
      const end = isLine ? text.indexOf('\n', at) : text.indexOf('*/', at + 2) + 2;
      const stop = end < at + 2 ? text.length : end;
      result += text.slice(at, stop).replace(/[^\n]/g, ' ');
      at = stop;
      continue;
    }
    const end = fragmentEnd(text, at);
    result += text.slice(at, end);
    at = end;
  }
  return result;
}
