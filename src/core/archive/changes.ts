/** What a new text of the region means for its entries. */
export interface ArchiveCounts {
  /** Posts in the new text, each once. */
  readonly posts: number;
  readonly added: number;
  readonly removed: number;
  /** Posts whose links lead where they led before, but say something else. */
  readonly changed: number;
}

/**
 * Compares two texts of a region by where their lines lead. A post that stands below several headings counts once.
 * @param posts number of posts in the new text
 */
export function countChanges(before: string, after: string, posts: number): ArchiveCounts {
  const [old, fresh] = [linkedLines(before), linkedLines(after)];
  let [added, changed] = [0, 0];
  for (const [url, lines] of fresh) {
    const former = old.get(url);
    if (former === undefined) added++;
    else if (former !== lines) changed++;
  }
  const removed = [...old.keys()].filter((url) => !fresh.has(url)).length;
  return { posts, added, removed, changed };
}

/** The first address of a line; a `#` alone leads to a heading, not to a post. */
const TARGET = /\]\((?!#)([^)\n]{0,2000})\)|href="(?!#)((?:\{\{<[^>]{0,200}>\}\}|[^"])*)"/;

/** The different lines that hold a link, by its address. */
function linkedLines(text: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const line of text.split(/\r\n?|\n/)) {
    const match = TARGET.exec(line);
    const url = match?.[1] ?? match?.[2];
    if (url === undefined) continue;
    const words = line.trim();
    const known = lines.get(url);
    if (known === undefined) lines.set(url, words);
    else if (!known.split('\n').includes(words)) lines.set(url, `${known}\n${words}`);
  }
  return lines;
}
