/** How much of a text survives in a slug. Source: Jekyll `utils.rb`, SLUGIFY_MODES. */
export type SlugMode = 'raw' | 'default' | 'pretty' | 'ascii' | 'latin' | 'none';

const REPLACED: Readonly<Record<Exclude<SlugMode, 'none'>, RegExp>> = {
  raw: /\s+/g,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
  latin: /[^\p{M}\p{L}\p{Nd}]+/gu,
};

/** A slug as Jekyll's `slugify` makes it. Source: Jekyll `utils.rb` (`slugify`). */
export function slugify(text: string, mode: SlugMode = 'default', isCased = false): string {
  if (mode === 'none') return isCased ? text : text.toLowerCase();
  const source = mode === 'latin' ? withoutAccents(text) : text;
  const slug = source.replace(REPLACED[mode], '-').replace(/^-|-$/g, '');
  return isCased ? slug : slug.toLowerCase();
}

/** As far as Ruby's I18n transliterates without rules of a language: accents go, other letters become `?`. */
function withoutAccents(text: string): string {
  const special: Readonly<Record<string, string>> = {
    ß: 'ss',
    Æ: 'AE',
    æ: 'ae',
    Ø: 'O',
    ø: 'o',
    Đ: 'D',
    đ: 'd',
    Ł: 'L',
    ł: 'l',
    Œ: 'OE',
    œ: 'oe',
    Þ: 'Th',
    þ: 'th',
  };
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return [...plain].map((char) => special[char] ?? ((char.codePointAt(0) ?? 0) < 128 ? char : '?')).join('');
}

/** A title made of a slug: each word capitalised, the rest of it in lower case. Source: Jekyll `utils.rb` (`titleize_slug`). */
export function titleizeSlug(slug: string): string {
  const words = slug.replace(/(?<!-)-+$/, '').split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(' ');
}
