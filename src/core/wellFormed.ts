/** A text whose halves of characters (lone surrogates), which addresses cannot hold, are replacement characters. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
