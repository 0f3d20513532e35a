import { commands, l10n, ThemeIcon, window, type QuickPick, type QuickPickItem, type Uri } from 'vscode';
import { PostSearch } from '../../core/finding/search';
import { postComparer } from '../../core/outline/order';
import { statusAt, type Post } from '../../core/post';
import { now } from '../clock';
import { BlogError } from '../errors';
import { nameOf, type OpenSite } from '../openSite';
import type { Sites } from '../sites';
import { dateWords, statusIcons, statusWords } from '../tree/words';

/** So many posts are offered at once: further ones appear as more is typed. */
const MOST_OFFERED = 200;

interface PostChoice extends QuickPickItem {
  readonly uri: Uri;
}

/** Opens the post that the user finds by its title, date or tags. The newest are offered first. */
export async function goToPost(sites: Sites): Promise<void> {
  await sites.whenReady();
  const siteOf = new Map(sites.all.flatMap((site) => site.catalog.posts.map((post) => [post, site] as const)));
  if (siteOf.size === 0) throw new BlogError(l10n.t('There is no post in this window. Open the folder of a blog.'));
  const posts = [...siteOf.keys()].sort(postComparer('newest', (a, b) => (a.path < b.path ? -1 : 1)));
  const search = new PostSearch(posts);
  const hasSites = sites.all.length > 1;
  const find = (text: string): PostChoice[] =>
    search.find(text, MOST_OFFERED).flatMap((post) => {
      const site = siteOf.get(post);
      return site === undefined ? [] : [choiceOf(post, site, hasSites)];
    });
  const uri = await choose(find);
  if (uri !== undefined) await commands.executeCommand('vscode.open', uri);
}

function choose(find: (text: string) => PostChoice[]): Promise<Uri | undefined> {
  const picker = window.createQuickPick<PostChoice>();
  picker.placeholder = l10n.t('Find a post by its title, date or tags');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.onDidChangeValue((text) => (picker.items = find(text)));
  picker.items = find('');
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const chosen = fitting(picker, find);
      if (chosen === undefined) return;
      resolve(chosen.uri);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** Who types fast accepts before what was found is shown: what was chosen among earlier choices may not fit any more. */
function fitting(
  { selectedItems, value }: QuickPick<PostChoice>,
  find: (text: string) => PostChoice[],
): PostChoice | undefined {
  const found = find(value);
  const [selected] = selectedItems;
  return found.find(({ uri }) => uri.toString() === selected?.uri.toString()) ?? found[0];
}

function choiceOf(post: Post, site: OpenSite, hasSites: boolean): PostChoice {
  const status = statusAt(post, now());
  const date = post.date === undefined ? undefined : dateWords(post.date, { dateStyle: 'medium' });
  const about = [date, status === 'published' ? undefined : statusWords(status), hasSites ? nameOf(site) : undefined];
  const names = [...new Set([...post.tags, ...post.categories])];
  return {
    label: post.label,
    description: about.filter((part) => part !== undefined).join(' · '),
    ...(names.length === 0 ? {} : { detail: names.join(', ') }),
    iconPath: new ThemeIcon(statusIcons[status].id),
    // What matches is decided by the search, which knows dates and letters that are left out.
    alwaysShow: true,
    uri: site.files.uriOf(post.path),
  };
}
