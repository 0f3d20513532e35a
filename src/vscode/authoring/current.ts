import { l10n, workspace } from 'vscode';
import type { AuthoringRules } from '../../core/authoring/rules';
import type { RelocationRequest } from '../../core/authoring/relocation';
import type { SourceFile } from '../../core/ports';
import type { Post } from '../../core/post';
import { BlogError } from '../errors';
import { postOf } from '../postArgument';
import type { OpenSite, Sites } from '../sites';
import { readCurrent } from '../write';

/** A post that a command changes, as its editor has it. */
export interface CurrentPost {
  readonly site: OpenSite;
  readonly post: Post;
  readonly file: SourceFile;
  readonly rules: AuthoringRules;
}

/**
 * The post that a command is about, read anew.
 * @throws BlogError where there is none, or where it cannot be changed
 */
export async function currentPost(argument: unknown, sites: Sites): Promise<CurrentPost> {
  const { site, post: known } = await postOf(argument, sites);
  const rules = site.catalog.site.authoring;
  if (rules === undefined)
    throw new BlogError(
      l10n.t('Almanac cannot change posts of {0}. Edit the file by hand.', site.location.generator.name),
    );
  const current = await readCurrent({ files: site.files, path: known.path });
  if (current.kind === 'refused') throw new BlogError(current.reason);
  if (current.kind === 'absent') throw new BlogError(l10n.t('The file {0} no longer exists.', known.path));
  const file = { path: known.path, text: current.text };
  return { site, post: site.catalog.postFrom(file) ?? known, file, rules };
}

/** What a relocation is planned from, the change itself left out. */
export function planningOf({ site, post, file }: CurrentPost): Omit<RelocationRequest, 'text' | 'moves'> {
  const { catalog, files } = site;
  return {
    site: catalog.site,
    posts: catalog.posts,
    files,
    read: (each) => catalog.postFrom(each),
    file,
    post,
    unsaved: (path) => {
      const key = files.uriOf(path).toString();
      return workspace.textDocuments.find(({ isDirty, uri }) => isDirty && uri.toString() === key)?.getText();
    },
  };
}
