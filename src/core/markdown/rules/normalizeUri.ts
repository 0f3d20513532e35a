const SAFE = /[!#$&-;=?-Z_a-z~]/;

/**
 * An address with what it may not hold percent-encoded; sequences that are encoded already stay.
 * Source: micromark-util-sanitize-uri `index.js` (`normalizeUri`).
 */
export function normalizeUri(address: string): string {
  return address.replace(/%[\dA-Za-z]{2}|[\s\S]/gu, (piece) => {
    if (piece.length === 3 && piece.startsWith('%')) return piece;
    if (piece.length === 1 && piece.charCodeAt(0) < 128) return SAFE.test(piece) ? piece : encodeURIComponent(piece);
    return /\p{Surrogate}/u.test(piece) ? encodeURIComponent('\uFFFD') : encodeURIComponent(piece);
  });
}
