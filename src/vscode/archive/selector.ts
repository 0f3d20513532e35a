import type { DocumentFilter } from 'vscode';

/** Files in which an archive can stand, as `pageFormat` knows them. */
export const PAGES: DocumentFilter = { pattern: '**/*.{md,markdown,mkd,mkdn,mdown,qmd,mdx,html,htm,xhtml}' };
