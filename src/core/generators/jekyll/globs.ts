/**
 * Ruby's `File.fnmatch?` without flags: `*` and `?` match a slash too, `[…]` is a set, `\` escapes.
 * @returns a pattern for the whole text
 */
export function fnmatch(glob: string): RegExp {
  return new RegExp(`^${translate(glob, false)}$`, 'su');
}

/** Ruby's `Dir.glob`: `*` stays within a folder, `**` followed by a slash spans folders, `{a,b}` chooses. */
export function dirGlob(glob: string): RegExp {
  return new RegExp(`^${translate(glob, true)}`, 'u');
}

/** @param isPath true where a slash is only matched by itself */
function translate(glob: string, isPath: boolean): string {
  const any = isPath ? '[^/]' : '.';
  let source = '';
  let inBraces = 0;
  for (let index = 0; index < glob.length; index++) {
    const char = glob.charAt(index);
    const rest = glob.slice(index);
    if (isPath && rest.startsWith('**/')) {
      source += '(?:[^/]+/)*';
      index += 2;
    } else if (char === '*') {
      source += `${any}*`;
      while (glob.charAt(index + 1) === '*') index++;
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
    } else source += (char === '\\' ? glob.charAt(++index) : char).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  }
  return source + ')'.repeat(inBraces);
}
