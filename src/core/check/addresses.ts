/** An address without what servers leave open: `index.html`, `.html`, or a slash at its end. Decoded. */
export function plainAddress(address: string): string {
  return decoded(address).replace(/(?:\/index)?\.html?$|\/(?:index)?$/, '');
}

/** The folder of an address, with a slash at its end. */
export function folderOfAddress(address: string): string {
  const plain = plainAddress(address);
  return plain.slice(0, plain.lastIndexOf('/') + 1);
}

/** A text without per cent signs that encode something; as it is where they encode nothing. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // URIError: a per cent sign that encodes nothing.
    return text;
  }
}

/** The address that a relative one means at another: `../b/` at `/a/c/` is `/a/b/`. */
export function addressFrom(base: string, relative: string): string {
  if (relative.startsWith('/')) return relative;
  const parts = base.slice(0, base.lastIndexOf('/')).split('/');
  const steps = relative.split('/');
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    if (step === '..' && parts.length > 1) parts.pop();
    else if (step !== '.' && step !== '..') parts.push(step);
    if (isLast && (step === '.' || step === '..')) parts.push('');
  }
  return parts.join('/');
}
