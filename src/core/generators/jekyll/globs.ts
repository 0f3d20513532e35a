import { MOST_FREE_STARS, starEnd } from '../globStar';

/**
 * Ruby's `File.fnmatch?` without flags: `*` and `?` match a slash too, `[…]` is a set, `\` escapes.
 * @returns a pattern for the whole text
 */
export function fnmatch(glob: string): RegExp {
  return compiled(`^${translate(glob, false)}$`, 'su');
}

/** Ruby's `Dir.glob`: `*` stays within a folder, `**` followed by a slash spans folders, `{a,b}` chooses. */
export function dirGlob(glob: string): RegExp {
  return compiled(`^${translate(glob, true)}`, 'u');
}

/** Nothing is matched by what makes no sense, such as `[z-a]`. */
function compiled(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    // A set whose end comes before its start.
    return new RegExp(NOTHING);
  }
}

/** More stars than anybody means: trying them all could take forever. */
const NOTHING = '(?!)';

/** @param isPath true where a slash is only matched by itself */
function translate(glob: string, isPath: boolean): string {
  const any = isPath ? '[^/]' : '.';
  let source = '';
  let inBraces = 0;
  let free = 0;
  for (let index = 0; index < glob.length; index++) {
    const char = glob.charAt(index);
    const rest = glob.slice(index);
    if (isPath && rest.startsWith('**/')) {
      if (++free > MOST_FREE_STARS) return NOTHING;
      source += '(?:[^/]+/)*';
      index += 2;
    } else if (char === '*') {
      while (glob.charAt(index + 1) === '*') index++;
      const end = starEnd(glob.slice(index + 1), any);
      if (end === '' && ++free > MOST_FREE_STARS) return NOTHING;
      source += `(?:${end}${any})*`;
    } else if (char === '?') source += any;
    else if (isPath && char === '{') {
      inBraces++;
      source += '(?:';
    } else if (char === '}' && inBraces > 0) {
      inBraces--;
      source += ')';
    } else if (char === ',' && inBraces > 0) source += '|';
    else if (char === '[' && rest.indexOf(']', 2) > 0) {
      const end = rest.indexOf(']', 2);
      source += `[${rest
        .slice(1, end)
        .replace(/^[!^]/, '^')
        .replace(/[\\[\]]/g, '\\$&')}]`;
      index += end;
    } else source += (char === '\\' ? glob.charAt(++index) : char).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }
  return source + ')'.repeat(inBraces);
}
