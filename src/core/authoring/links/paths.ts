/** The folder of a path, without a slash at its end. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The way from a folder to a path, both from the same root. */
export function relativePath(folder: string, path: string): string {
  const start = folder === '' ? [] : folder.split('/');
  const goal = path.split('/');
  let common = 0;
  while (common < start.length && common < goal.length - 1 && start[common] === goal[common]) common++;
  return [...start.slice(common).map(() => '..'), ...goal.slice(common)].join('/');
}

/** How a path to a file may be written, from the whole to the shortest; each is undone by `files`. */
const FORMS: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => path.replace(/\.(?:md|markdown|mdx|qmd)$/i, ''),
  (path) => path.replace(/\/index\.(?:md|markdown|mdx|qmd)$/i, ''),
  (path) => path.replace(/\/index\.(?:md|markdown|mdx|qmd)$/i, '/'),
  (path) => path.replace(/\.(?:md|markdown|mdx|qmd)$/i, '/'),
  (path) => path.replace(/\.(?:md|markdown|mdx|qmd)$/i, '.html'),
];

/** The forms of writing a path that lead to a file by what stands there. */
export function formsOf(file: string): readonly { readonly written: string; readonly of: (path: string) => string }[] {
  return FORMS.map((of) => ({ written: of(file), of }));
}

/** The files that a path without their extension may mean. */
export function filesAt(path: string): readonly string[] {
  const base = path.replace(/\/$|\.html?$/, '');
  return base === ''
    ? [path]
    : [path, `${base}.md`, `${base}/index.md`, `${base}.markdown`, `${base}.mdx`, `${base}/index.mdx`];
}
