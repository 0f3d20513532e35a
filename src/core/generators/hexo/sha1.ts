/** SHA-1 of the UTF-8 bytes of a text, in hexadecimal digits. Source: FIPS 180-4, section 6.1. Not for secrets. */
export function sha1(text: string): string {
  const words = padded(utf8(text));
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let start = 0; start < words.length; start += 16) addBlock(state, words.slice(start, start + 16));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    // Half a character becomes the replacement character.
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

/** The message as words of 32 bits: a one behind it, zeros, and its length in bits at the end of the last block. */
function padded(bytes: readonly number[]): number[] {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const words = new Array<number>(blocks * 16).fill(0);
  for (const [index, byte] of [...bytes, 0x80].entries()) {
    const word = index >> 2;
    words[word] = (words[word] ?? 0) | (byte << (24 - (index % 4) * 8));
  }
  words[words.length - 1] = bytes.length * 8;
  return words;
}

const CONSTANTS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

function addBlock(state: number[], words: number[]): void {
  for (let index = 16; index < 80; index++) {
    const at = (back: number): number => words[index - back] ?? 0;
    words.push(rotate(at(3) ^ at(8) ^ at(14) ^ at(16), 1));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (const [index, word] of words.entries()) {
    const round = Math.floor(index / 20);
    const next = (rotate(a, 5) + mixed(round, b, c, d) + e + (CONSTANTS[round] ?? 0) + word) | 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  for (const [index, value] of [a, b, c, d, e].entries()) state[index] = ((state[index] ?? 0) + value) | 0;
}

function mixed(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  return round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
