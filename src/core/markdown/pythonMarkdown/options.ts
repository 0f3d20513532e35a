/** What of Python-Markdown and its extensions a site uses. */
export interface PythonMarkdownOptions {
  /** Names without the module before them: `admonition`, `attr_list`, `pymdownx.details`. */
  readonly extensions: ReadonlySet<string>;
  /** The class around highlighted code, where Pygments is used. */
  readonly codeClass: string | undefined;
  /** True where headings have a link to themselves. */
  readonly tocPermalink: boolean;
}

/** What `extra` stands for. Source: Python-Markdown `extensions/extra.py`. */
const EXTRA = ['fenced_code', 'footnotes', 'attr_list', 'def_list', 'tables', 'abbr', 'md_in_html'];

/**
 * Reads the extensions that a site states.
 * @param variables `extensions`: names; `codeClass` and `tocPermalink` as they are stated
 */
export function readPythonMarkdownOptions(variables: Readonly<Record<string, unknown>>): PythonMarkdownOptions {
  const stated = Array.isArray(variables['extensions']) ? variables['extensions'] : [];
  const names = stated
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^markdown\.extensions\./, ''));
  const isExtra = names.includes('extra') || names.includes('pymdownx.extra');
  const extensions = new Set([...names, ...(isExtra ? EXTRA : [])]);
  if (extensions.has('pymdownx.superfences') || extensions.has('pymdownx.extra')) extensions.add('fenced_code');
  const codeClass = variables['codeClass'];
  return {
    extensions,
    codeClass: typeof codeClass === 'string' ? codeClass : undefined,
    tocPermalink: variables['tocPermalink'] === true,
  };
}
