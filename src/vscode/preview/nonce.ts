/** A word that nobody can guess, by which a page knows its own scripts. */
export function makeNonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
