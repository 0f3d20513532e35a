import type { DocumentFilter, TextDocument } from 'vscode';
import type { AuthoringRules } from '../../core/authoring/rules';
import type { Post } from '../../core/post';
import type { OpenSite, Sites } from '../sites';

/** A document that holds a post of a site, with its text as it is in the editor. */
export interface PostDocument {
  readonly site: OpenSite;
  readonly path: string;
  readonly text: string;
  readonly rules: AuthoringRules;
}

/** The kinds of files that front matter stands in. Those that are no posts are told apart when they are asked about. */
export const postFiles: DocumentFilter = { pattern: '**/*.{md,markdown,mdown,mkdown,mkdn,mkd,mdx,qmd,html}' };

/** @returns undefined for a document that is no post, and where posts of the site are begun by hand */
export function postDocument(document: TextDocument, sites: Sites): PostDocument | undefined {
  const file = sites.of(document.uri);
  const rules = file?.site.catalog.site.authoring;
  if (file === undefined || rules === undefined || file.site.catalog.site.role(file.path) !== 'post') return undefined;
  return { ...file, rules, text: document.getText() };
}

/** The post as the generator reads the text in the editor; undefined where that would be none. */
export function postIn({ site, path, text }: PostDocument): Post | undefined {
  return site.catalog.postFrom({ path, text });
}
