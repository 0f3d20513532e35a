/**
 * A text as Pelican makes an address of it, by its default substitutions. Source: Pelican `utils.py` (`slugify`).
 * @returns undefined for a text with letters that only the tables of Unidecode turn into ASCII
 */
export function slugify(text: string): string | undefined {
  const plain = text
    .replace(/<[^>]*>/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/gu, (letter) => ASCII.get(letter) ?? letter);
  // eslint-disable-next-line no-control-regex -- anything beyond ASCII has a table of its own there
  if (/[^\x00-\x7f]/.test(plain)) return undefined;
  return plain
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[-\s]+/g, '-')
    .toLowerCase();
}

/** Letters and marks of European languages. Source: Unidecode. */
const ASCII: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    ẞ: 'Ss',
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    ø: 'o',
    Ø: 'O',
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    Ð: 'D',
    þ: 'th',
    Þ: 'Th',
    ł: 'l',
    Ł: 'L',
    ı: 'i',
    '‐': '-',
    '‑': '-',
    '–': '-',
    '—': '--',
    '‘': "'",
    '’': "'",
    '“': '"',
    '”': '"',
    '„': ',,',
    '«': '<<',
    '»': '>>',
    '…': '...',
    '•': '*',
    '¡': '!',
    '¿': '?',
    '°': 'deg',
    '×': 'x',
    '©': '(c)',
    '®': '(r)',
    '€': 'EUR',
  }),
);
