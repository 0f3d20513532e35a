/** What becomes of letters in ASCII. */
export type AsciiTable = ReadonlyMap<string, string>;

/** A table of entries that are each a character and what it becomes. */
function tableOf(entries: string): AsciiTable {
  return new Map(entries.split(/\s+/).map((entry) => [entry.charAt(0), entry.slice(1)]));
}

/** Letters of European languages that are more than a letter with an accent, and punctuation. Source: Unidecode 1.3.6. */
export const latin: AsciiTable = tableOf(
  `¡! ¢C/ £PS ¤$? ¥Y= ¦| §SS ©(c) «<< ¬! ®(r) °deg ±+- ¶P ·* »>> ¿? ÆAE ÐD ×x ØO ÞTh ßss æae ðd ÷/ øo þth ĐD đd ĦH ħh ıi ĸk
   ŁL łl Ŋng ŋNG ŒOE œoe ŦT ŧt ẞSs ‐- ‒- –- —-- ―-- ‖|| ‘' ’' ‚, ‛' “" ”" „,, ‟" †+ ‡++ •* ‣*> ‧. ‰%0 ‹< ›> €EUR →- ⁄/`,
);

/** Source: Unidecode 1.3.6, block 04. */
export const cyrillic: AsciiTable = tableOf(
  `ЀIe ЁIo ЂDj ЃGj ЄIe ЅDz ІI ЇYi ЈJ ЉLj ЊNj ЋTsh ЌKj ЍI ЎU ЏDzh АA БB ВV ГG ДD ЕE ЖZh ЗZ ИI ЙI КK ЛL МM НN ОO ПP РR СS ТT УU
   ФF ХKh ЦTs ЧCh ШSh ЩShch Ъ' ЫY Ь' ЭE ЮIu ЯIa аa бb вv гg дd еe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch
   шsh щshch ъ' ыy ь' эe юiu яia ѐie ёio ђdj ѓgj єie ѕdz іi їyi јj љlj њnj ћtsh ќkj ѝi ўu џdzh ҐG' ґg'`,
);

/** Source: Unidecode 1.3.6, block 03. */
export const greek: AsciiTable = tableOf(
  `ΆA ΈE ΉE ΊI ΌO ΎU ΏO ΐI ΑA ΒB ΓG ΔD ΕE ΖZ ΗE ΘTh ΙI ΚK ΛL ΜM ΝN ΞKs ΟO ΠP ΡR ΣS ΤT ΥU ΦPh ΧKh ΨPs ΩO ΪI ΫU άa έe ήe ίi ΰu
   αa βb γg δd εe ζz ηe θth ιi κk λl μm νn ξx οo πp ρr ςs σs τt υu φph χkh ψps ωo ϊi ϋu όo ύu ώo`,
);

/**
 * A text in ASCII: characters become what the tables say, accents of others go.
 * @returns undefined for a text with letters of a script that has no table here
 */
export function toAscii(text: string, tables: readonly AsciiTable[]): string | undefined {
  if (isAscii(text)) return text;
  let ascii = '';
  for (const char of text.normalize('NFKC')) {
    const known = tables.find((table) => table.has(char))?.get(char);
    const plain = known ?? char.normalize('NFKD').replace(/\p{M}/gu, '');
    if (!isAscii(plain)) return undefined;
    ascii += plain;
  }
  return ascii;
}

function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- ASCII is what is asked for
  return /^[\x00-\x7f]*$/.test(text);
}
