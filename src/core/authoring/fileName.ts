/**
 * Devices that Windows has under these names, whatever follows behind a dot.
 * Source: Microsoft, "Naming Files, Paths, and Namespaces".
 */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;
/** What separates folders somewhere, or stands for something else than itself. */
// eslint-disable-next-line no-control-regex -- Windows refuses control characters.
const FORBIDDEN = /[/\\:*?"<>|\u0000-\u001f\u007f]/;
/** In bytes of UTF-8, as Linux counts; a day in front and an extension behind find room in the 255 that it allows. */
const LONGEST = 200;

/** Why a name cannot be that of a file on each system; undefined where it can. */
export type NameFault = 'characters' | 'device' | 'length';

/** @param name of a file or a folder, without the day in front of it and the extension behind */
export function nameFault(name: string): NameFault | undefined {
  if (name === '' || FORBIDDEN.test(name) || /^\.{1,2}$/.test(name) || /[. ]$/.test(name)) return 'characters';
  if (DEVICE.test(name)) return 'device';
  return bytesOf(name) > LONGEST ? 'length' : undefined;
}

/**
 * The longest beginning of a slug that can be the name of a file, cut between two words where that leaves half of it.
 * Without what no file system takes.
 */
export function fittingName(slug: string): string {
  const clean = slug.replace(new RegExp(FORBIDDEN, 'g'), '').replace(/\p{Cs}/gu, '');
  const cut = bytesOf(clean) > LONGEST ? cutBetweenWords(clean) : clean;
  let end = cut.length;
  while (/[-. ]/.test(cut.charAt(end - 1)) && (end < clean.length || /[. ]/.test(cut.charAt(end - 1)))) end--;
  return cut.slice(0, end);
}

function cutBetweenWords(text: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > LONGEST) break;
    end += character.length;
  }
  const dash = text.lastIndexOf('-', end);
  return text.slice(0, dash > end / 2 ? dash : end);
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes += 1;
    else if (point < 0x800) bytes += 2;
    else bytes += point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
