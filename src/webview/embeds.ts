import type { PageWords } from '../protocol';

/** Puts a link in the place of each frame: what it would show is opened outside, and only when asked for. */
export function replaceEmbeds(parsed: Document, words: PageWords): void {
  for (const frame of parsed.querySelectorAll('iframe, frame')) {
    const address = frame.getAttribute('src') ?? '';
    const link = parsed.createElement('a');
    link.className = 'almanac-embed';
    link.href = address.startsWith('//') ? `https:${address}` : address;
    link.textContent = words.embed.replace('{0}', siteOf(link.href));
    const title = frame.getAttribute('title');
    if (title !== null && title !== '') link.title = title;
    frame.replaceWith(link);
  }
}

function siteOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '') || address;
  } catch {
    // TypeError: a relative address.
    return address;
  }
}
