/**
 * A short name for a text: 16 hexadecimal digits, the same on every machine. Equal texts have equal digests; different
 * ones differ but for chance. Not for secrets. Line ends count as `\n`, whatever they are: Git may change them.
 * Two 32-bit hashes after the FNV-1a scheme, each with a murmur finish.
 */
export function digestOf(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index);
    if (code === CARRIAGE_RETURN) {
      if (text.charCodeAt(index + 1) === LINE_FEED) continue;
      code = LINE_FEED;
    }
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995) ^ (second >>> 15);
  }
  return hex(finish(first)) + hex(finish(second));
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
