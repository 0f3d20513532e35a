import { env, l10n } from 'vscode';
import type { RenderedPost } from '../../core/markdown/render';
import { isoDate } from '../../core/date/format';
import { readKnownAuthors } from '../../core/knownAuthors';
import { authorsOf } from '../../core/page/authors';
import type { PageFooter, PageLink, PageView } from '../../core/page/body';
import type { Cover } from '../../core/page/cover';
import { neighboursOf } from '../../core/page/neighbours';
import { statusAt, type Post } from '../../core/post';
import type { FileStore, Logger } from '../../core/ports';
import { readingLength } from '../../core/reading';
import { now } from '../clock';
import { readSettings } from '../settings';
import { dateWords, statusWords } from '../tree/words';
import type { Place } from './previewContent';

interface Shown {
  readonly place: Place;
  /** At the root of the site; what was read for another rendering need not be read again. */
  readonly files: FileStore;
  readonly post: Post | undefined;
  readonly posts: readonly Post[];
  readonly rendered: RenderedPost;
  readonly cover: Cover | undefined;
  /** What the reader should know of the preview itself, as sentences. */
  readonly notices: readonly string[];
  readonly log: Logger;
}

/** The header and the footer around a body, in the words of the user's language. */
export async function pageView({ place, files, post, posts, rendered, cover, notices, log }: Shown): Promise<PageView> {
  const status = post === undefined ? 'published' : statusAt(post, now());
  const { minutes } = readingLength(rendered.body);
  const known = await readKnownAuthors(place.site, files, place.path);
  const authors = authorsOf(rendered.data, known?.authors);
  return {
    title: headerTitle(post, rendered, place),
    cover,
    date: dateOf(post),
    authors: authors.length === 0 ? undefined : l10n.t('By {0}', listWords(authors)),
    status: status === 'published' ? undefined : { kind: status, text: statusWords(status) },
    reading: minutes === 0 ? undefined : l10n.t('{0} min read', minutes),
    tags: post?.tags ?? [],
    categories: post?.categories ?? [],
    problems: notices,
    body: rendered.html,
    footer: post === undefined ? undefined : footerOf(place, post, posts, log),
  };
}

/** Names as the user's language lists them. */
function listWords(names: readonly string[]): string {
  return new Intl.ListFormat(env.language, { type: 'conjunction' }).format(names);
}

/**
 * None where the body begins with the same title as a heading, as plain Markdown has it; or has a title at all, where the
 * generator then shows no other. Source: Material for MkDocs `partials/content.html`.
 */
function headerTitle(post: Post | undefined, { headings }: RenderedPost, { site }: Place): string {
  const title = post?.title ?? '';
  const [first] = headings;
  if (site.generator.id === 'mkdocs-material' && headings.some(({ level }) => level === 1)) return '';
  return first?.level === 1 && first.text === title ? '' : title;
}

function dateOf(post: Post | undefined): PageView['date'] {
  if (post?.date === undefined) return undefined;
  return { text: dateWords(post.date, { dateStyle: 'long' }), iso: isoDate(post.date) };
}

/** Where a reader goes on; none outside of a site, and for pages that are no posts. */
function footerOf(place: Place, post: Post, posts: readonly Post[], log: Logger): PageFooter | undefined {
  const { open, site } = place;
  if (open === undefined || open.catalog.post(post.path) === undefined) return undefined;
  const { older, newer } = neighboursOf(post, posts, (a, b) => site.compare(a, b), now());
  const { archive } = readSettings(open.folder.uri, log);
  const toArchive: PageLink = {
    kind: 'archive',
    hint: l10n.t('All posts'),
    label: l10n.t('Blog Archive'),
    path: archive.file ?? site.archive.file,
  };
  const to = (neighbour: Post | undefined, hint: string): PageLink =>
    neighbour === undefined ? toArchive : { kind: 'post', hint, label: neighbour.label, path: neighbour.path };
  return {
    label: l10n.t('Other posts'),
    previous: to(older, l10n.t('Previous')),
    next: to(newer, l10n.t('Next')),
  };
}
