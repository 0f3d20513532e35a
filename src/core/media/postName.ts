/** True for the page of a folder, beside which its files stand. */
export function isBundle(path: string): boolean {
  return /(?:^|\/)_?index(?:\.[a-z-]+)?\.[^/]+$/i.test(path) && path.includes('/');
}

/** What a post is named after: its file or the folder of its bundle, without the extension. */
export function nameOf(path: string): string {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const name = isBundle(path) ? (parts.pop() ?? '') : file.replace(/\.[^.]*$/, '');
  return name;
}

/** The name without a date in front of it. */
export function slugOf(path: string): string {
  return nameOf(path).replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, '');
}
