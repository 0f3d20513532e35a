import { l10n, Range, window, workspace, type LogOutputChannel } from 'vscode';
import { newPostPath, planNewPost, type NewPost, type NewPostRequest } from '../../core/authoring/newPost';
import { placesOf } from '../../core/authoring/places';
import { templateOf } from '../../core/authoring/template';
import { BlogError } from '../errors';
import { readSettings } from '../settings';
import type { OpenSite, Sites } from '../sites';
import { writeText } from '../write';
import { missingFolders } from './changes';
import { chooseLanguage, choosePlace, chooseSiteForPost } from './choosing';
import type { History } from './history';
import { stated } from './stated';
import { askTitle } from './titleBox';
import { nowAt } from './today';

export interface NewPostDeps {
  readonly sites: Sites;
  readonly history: History;
  readonly log: LogOutputChannel;
}

/**
 * Begins a post: asks for what is not known, makes its file, and opens it where the writing starts.
 * @param argument may state `title`, `place`, a folder, and `language`, its code
 */
export async function newPost(argument: unknown, isDraft: boolean, deps: NewPostDeps): Promise<void> {
  const site = await chooseSiteForPost(deps.sites);
  if (site === undefined) return;
  const request = await requestFor(site, argument, isDraft, deps);
  if (request === undefined) return;
  const title = stated(argument, 'title') ?? (await ask(request));
  if (title === undefined) return;
  const post = await planNewPost({ ...request, title, date: nowAt(site) });
  await write(site, post, deps.history);
  await open(site, post);
}

async function requestFor(
  site: OpenSite,
  argument: unknown,
  isDraft: boolean,
  { sites, log }: NewPostDeps,
): Promise<NewPostRequest | undefined> {
  const { catalog, files } = site;
  const rules = catalog.site.authoring;
  if (rules === undefined)
    throw new BlogError(
      l10n.t('Almanac cannot create posts for {0}. Create the file by hand.', site.location.generator.name),
    );
  if (isDraft && rules.draft === undefined) {
    throw new BlogError(l10n.t('{0} has no drafts. Create a post instead.', site.location.generator.name));
  }
  const template = await readTemplate(site, log);
  const { isChosen, language } = await chooseLanguage(site, rules, sites, stated(argument, 'language'));
  if (!isChosen) return undefined;
  const { posts } = catalog;
  // Where drafts lie in a folder of their own, there is no choice until they are published.
  const isApart = isDraft && rules.draft?.kind === 'folder';
  const place = isApart
    ? placesOf(rules, posts, language)[0]
    : await choosePlace(site, rules, sites, stated(argument, 'place'), language);
  const read: NewPostRequest['read'] = (file) => catalog.postFrom(file);
  return place && { title: '', place, isDraft, language, date: nowAt(site), rules, posts, files, template, read };
}

function ask(request: NewPostRequest): Promise<string | undefined> {
  return askTitle({
    title: request.isDraft ? l10n.t('New Draft') : l10n.t('New Post'),
    outcome: async (title) => l10n.t('It will be written into {0}', await newPostPath({ ...request, title })),
  });
}

/** The template that the settings name, a file of the site. */
async function readTemplate({ files, root }: OpenSite, log: LogOutputChannel): Promise<string | undefined> {
  const path = readSettings(root, log).newPost.template;
  if (path === undefined) return undefined;
  const file = await files.read(path);
  if (file === undefined || file.fault !== undefined) {
    throw new BlogError(
      l10n.t('The template {0} cannot be read. Correct the setting almanac.newPost.template, or clear it.', path),
    );
  }
  return templateOf(file.text);
}

async function write({ files }: OpenSite, { path, text }: NewPost, history: History): Promise<void> {
  const folders = await missingFolders(files, path);
  const outcome = await writeText({ files, path }, undefined, text);
  if (outcome.kind === 'changed') throw new BlogError(l10n.t('The file {0} already exists. Try again.', path));
  if (outcome.kind === 'failed') throw new BlogError(l10n.t('{0} could not be written: {1}', path, outcome.reason));
  history.tell(l10n.t('{0} was created.', path), { files, created: [{ path, text }], moves: [], texts: [], folders });
}

async function open({ files }: OpenSite, { path, text, cursor }: NewPost): Promise<void> {
  const document = await workspace.openTextDocument(files.uriOf(path));
  const bomLength = text.startsWith('\uFEFF') ? 1 : 0;
  const position = document.positionAt(cursor - bomLength);
  // The cursor is there from the start: whoever types at once writes the text, not into the front matter.
  await window.showTextDocument(document, { preview: false, selection: new Range(position, position) });
}
