/** What came back from an address of this machine. */
export type Answer =
  /** Nothing listens there. */
  | { readonly kind: 'refused' }
  /** Something listens, but gave no page: it is no web server, or takes too long. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'page'; readonly isOk: boolean; readonly html: string };

const ANSWER_MS = 5_000;
/** A page is read so far: its title stands near its beginning. */
const MOST_BYTES = 2_000_000;

/** Asks for a page. Never rejects. */
export async function ask(url: string, signal?: AbortSignal): Promise<Answer> {
  const timeout = AbortSignal.timeout(ANSWER_MS);
  try {
    const response = await fetch(url, {
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      headers: { accept: 'text/html' },
    });
    // A page that leads elsewhere is no page of this server.
    const isHere = response.url === '' || new URL(response.url).origin === new URL(url).origin;
    return { kind: 'page', isOk: response.ok && isHere, html: await readText(response) };
  } catch (error) {
    return { kind: isRefused(error) ? 'refused' : 'silent' };
  }
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
    if (bytes < MOST_BYTES) continue;
    await reader.cancel();
    return text;
  }
}

/** Node says so in the cause of the error, or in each of several causes where a name has several addresses. */
function isRefused(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 3) return false;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED' || error.message.includes('ERR_CONNECTION_REFUSED')) return true;
  const causes: readonly unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
  return causes.length > 0 && causes.every((cause) => isRefused(cause, depth + 1));
}
