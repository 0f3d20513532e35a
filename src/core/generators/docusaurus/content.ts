/**
 * The title in the text of a post: a first heading of the first level, behind imports, as it is written.
 * Source: Docusaurus `utils/src/markdownUtils.ts` (`parseMarkdownContentTitle`).
 * @param body the text below the front matter
 */
export function contentTitle(body: string): string | undefined {
  const text = withoutImports(body.trim());
  const heading = /^#[ \t]+([^ \t\r\n].*)(?:\r?\n|$)/.exec(text)?.[1];
  if (heading !== undefined) return withoutCode(heading.trim().replace(/(?<!\s)\s*(?:\{#*[\w-]+\}|(?<!#)#+)$/, ''));
  const underlined = /^(.*)\r?\n=+(?:\r?\n|$)/.exec(text)?.[1];
  return underlined === undefined ? undefined : withoutCode(underlined.trim().replace(/(?<!\s)\s*(?<!=)=+$/, ''));
}

/** Imports stand at the head, with empty lines behind them. Line by line: one pattern would take long on hostile text. */
function withoutImports(text: string): string {
  let rest = text;
  while (/^import\s/.test(rest)) {
    const end = /\r?\n\r?\n/.exec(rest);
    if (end === null) return rest;
    rest = rest.slice(end.index).trimStart();
  }
  return rest;
}

function withoutCode(title: string): string {
  return title.replace(/`([^`]*)`/g, '$1').trim();
}
