const ATTRIBUTE = /\s(src|poster|srcset)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/** The files that a piece of HTML shows (`src`, `poster`, `srcset`), each once, as they are written there. */
export function resourcesOf(html: string): readonly string[] {
  const found = new Set<string>();
  for (const [, name, double, single, bare] of html.matchAll(ATTRIBUTE)) {
    const value = decodeEntities(double ?? single ?? bare ?? '');
    for (const target of name?.toLowerCase() === 'srcset' ? candidatesOf(value) : [value.trim()]) found.add(target);
  }
  return [...found].filter((target) => target !== '');
}

/** The addresses that the links of a piece of HTML lead to, each once, as they are written there. */
export function hrefsOf(html: string): readonly string[] {
  const links = html.matchAll(/<a\s(?:[^<>"']|"[^"]*"|'[^']*')*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi);
  return [...new Set([...links].map(([, double, single, bare]) => decodeEntities(double ?? single ?? bare ?? '')))];
}

/** The addresses of a `srcset`: each candidate is an address and a size. */
function candidatesOf(srcset: string): string[] {
  return srcset.split(/,\s+/).map((candidate) => candidate.trim().replace(/\s.*$/s, ''));
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
