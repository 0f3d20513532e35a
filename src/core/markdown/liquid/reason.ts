/** The first line of what went wrong, without the place: that is said beside it. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').replace(/, file:.*$|, line:\d+, col:\d+$/, '');
}
