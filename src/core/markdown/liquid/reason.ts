/** The first line of what went wrong, without the place: that is said beside it. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // In the words of liquidjs, which counts units of its own.
  if (/^(?:memory alloc|parse length|template render) limit exceeded/.test(message)) return 'template too long';
  return (message.split('\n')[0] ?? '').replace(/, file:[^]*$|, line:\d+, col:\d+$/, '');
}
