/** What a new text of the region means for its entries. */
export interface ArchiveCounts {
  /** Entries of the new text. */
  readonly posts: number;
  readonly added: number;
  readonly removed: number;
  /** Entries that lead where they led before, but say something else. */
  readonly changed: number;
}

/** Compares two texts of a region by where their lines lead. */
export function countChanges(before: string, after: string): ArchiveCounts {
  const [old, fresh] = [linkedLines(before), linkedLines(after)];
  let [added, changed] = [0, 0];
  for (const [key, line] of fresh) {
    const former = old.get(key);
    if (former === undefined) added++;
    else if (former !== line) changed++;
  }
  const removed = [...old.keys()].filter((key) => !fresh.has(key)).length;
  return { posts: fresh.size, added, removed, changed };
}

const TARGET = /\]\(([^)\s]*)\)|href="([^"]*)"/;

/** The lines that hold a link, by its address; the second of the same address counts as another. */
function linkedLines(text: string): Map<string, string> {
  const lines = new Map<string, string>();
  const uses = new Map<string, number>();
  for (const line of text.split(/\r\n?|\n/)) {
    const match = TARGET.exec(line);
    const url = match?.[1] ?? match?.[2];
    if (url === undefined) continue;
    const use = (uses.get(url) ?? 0) + 1;
    uses.set(url, use);
    lines.set(`${use} ${url}`, line.trim());
  }
  return lines;
}
