import { l10n, window, type QuickPickItem } from 'vscode';
import { languageChoices, placesOf, type Place } from '../../core/authoring/places';
import type { AuthoringRules } from '../../core/authoring/rules';
import { isBelow } from '../../core/paths';
import { BlogError } from '../errors';
import { postCount } from '../finding/pickers';
import { languageName } from '../finding/words';
import { nameOf } from '../openSite';
import { activeFile } from '../postArgument';
import type { OpenSite, Sites } from '../sites';

/**
 * The site that gets a new post: the only one, else the one that the user chooses; that of the active editor is first.
 * @returns undefined where the user chooses none
 * @throws BlogError where the window has no site
 */
export async function chooseSiteForPost(sites: Sites): Promise<OpenSite | undefined> {
  await sites.whenReady();
  const [first, ...others] = activeFirst(sites);
  if (first === undefined) throw new BlogError(l10n.t('There is no blog in this window. Open the folder of one.'));
  if (others.length === 0) return first;
  const items = [first, ...others].map((site) => ({
    label: nameOf(site),
    description: site.location.root,
    detail: site.location.generator.name,
    site,
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which blog is it for?') }))?.site;
}

function activeFirst(sites: Sites): readonly OpenSite[] {
  const uri = activeFile();
  const active = uri === undefined ? undefined : sites.of(uri)?.site;
  return active === undefined ? sites.all : [active, ...sites.all.filter((site) => site !== active)];
}

/**
 * The place of a new post: asked for only where posts lie in several; that of the active post is first.
 * @returns undefined where the user chooses none
 */
export async function choosePlace(
  site: OpenSite,
  rules: AuthoringRules,
  sites: Sites,
  folder: string | undefined,
  language?: string,
): Promise<Place | undefined> {
  const places = placesOf(rules, site.catalog.posts, language);
  const named = places.find((place) => place.folder === folder);
  if (named !== undefined || places.length < 2) return named ?? places[0];
  const uri = activeFile();
  const path = uri === undefined ? '' : (sites.of(uri)?.path ?? '');
  const items = [...places]
    .sort((a, b) => nearness(b, path) - nearness(a, path))
    .map((place): QuickPickItem & { readonly place: Place } => ({
      label: place.folder === '' ? nameOf(site) : place.folder,
      description: postCount(place.count),
      place,
    }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Where does the post go?') }))?.place;
}

/**
 * The language of a new post: asked for only where the site has several; that of the active post is first.
 * @param stated a code, where the caller names one
 * @returns `isChosen` is false where the user chooses none
 */
export async function chooseLanguage(
  site: OpenSite,
  rules: AuthoringRules,
  sites: Sites,
  stated: string | undefined,
): Promise<{ readonly isChosen: boolean; readonly language?: string | undefined }> {
  const { posts } = site.catalog;
  const codes = languageChoices(rules, posts);
  if (codes.length === 0) return { isChosen: true };
  if (stated !== undefined && codes.includes(stated)) return { isChosen: true, language: stated };
  const uri = activeFile();
  const active = posts.find(({ path }) => uri !== undefined && path === sites.of(uri)?.path)?.language;
  const items = [...codes]
    .sort((a, b) => Number(b === active) - Number(a === active))
    .map((code) => ({
      label: languageName(code),
      description: code,
      detail: postCount(posts.filter(({ language }) => language === code).length),
      code,
    }));
  const choice = await window.showQuickPick(items, { placeHolder: l10n.t('Which language is it in?') });
  return { isChosen: choice !== undefined, language: choice?.code };
}

/** How much of a path a place shares; 0 for a place elsewhere. */
function nearness({ folder }: Place, path: string): number {
  return isBelow(folder, path) ? folder.length : 0;
}
