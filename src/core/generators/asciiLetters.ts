/**
 * A text in ASCII: accents go, letters and marks of European languages become what the tables of Unidecode say.
 * @returns undefined for a text with letters of other scripts, which have tables of their own there
 */
export function toAscii(text: string): string | undefined {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/gu, (letter) => ASCII.get(letter) ?? letter);
  // eslint-disable-next-line no-control-regex -- ASCII is what is asked for
  return /[^\x00-\x7f]/.test(plain) ? undefined : plain;
}

/** Source: Unidecode, data of the blocks that European languages use. */
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
