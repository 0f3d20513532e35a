/** The text of the first ATX heading of the first level outside of fenced code, as it is written; undefined without one. */
export function firstHeading(body: string): string | undefined {
  let fence = '';
  for (let start = 0; start < body.length;) {
    const end = body.indexOf('\n', start);
    const line = body.slice(start, end < 0 ? body.length : end).replace(/\r$/, '');
    start = end < 0 ? body.length : end + 1;
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (marker !== undefined && (fence === '' || marker.startsWith(fence))) fence = fence === '' ? marker : '';
    const heading = fence === '' ? /^ {0,3}#[ \t]+(\S.*)$/.exec(line)?.[1] : undefined;
    if (heading !== undefined) return heading.replace(/(?<![ \t])[ \t]+(?:#+[ \t]*)?\r*$/, '').trim();
  }
  return undefined;
}
