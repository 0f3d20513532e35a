import { l10n, MarkdownString } from 'vscode';
import { translationsOf } from '../../core/finding/languages';
import type { Problem } from '../../core/problems';
import { readingLength } from '../../core/reading';
import type { Site } from '../../core/site';
import { addressOf } from '../address';
import { languageName } from '../finding/words';
import { problemWords } from '../problems';
import type { PostNode } from './nodes';
import { dateSourceWords, dateWords, lengthWords, statusIcons, statusWords } from './words';

/** All that is known of a post, in a few lines. The text is read for its length. */
export async function postTooltip(node: PostNode): Promise<MarkdownString> {
  const { post, site, status } = node;
  const file = await site.files.read(post.path);
  const tooltip = new MarkdownString(undefined, true);
  const line = (icon: string, text: string): void => void tooltip.appendMarkdown(`$(${icon}) ${escape(text)}  \n`);

  tooltip.appendMarkdown(`**${escape(post.label)}**\n\n`);
  line('calendar', dateLine(node));
  if (post.date !== undefined) line('globe', zoneLine(site.catalog.site));
  line(statusIcons[status].id, statusWords(status));
  const address = addressOf(site.catalog.site, post);
  if (address !== undefined) line('link', address);
  if (post.tags.length > 0) line('tag', post.tags.join(', '));
  if (post.categories.length > 0) line('symbol-folder', post.categories.join(', '));
  if (post.language !== undefined) line('comment-discussion', languageLine(node, post.language));
  if (file !== undefined) {
    const { bodyStart } = site.catalog.site.markup.content(file);
    line('book', lengthWords(readingLength(file.text.slice(bodyStart))));
  }
  for (const problem of post.problems) line(problemIcons[problem.severity], problemWords(problem));
  tooltip.appendMarkdown('\n---\n\n');
  line('file', post.path);
  return tooltip;
}

const problemIcons: Readonly<Record<Problem['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
};

/** The date of a post as the generator shows it, with its offset and where it came from. */
export function dateLine({ post }: Pick<PostNode, 'post'>): string {
  const source = dateSourceWords(post.dateSource);
  if (post.date === undefined) return source === undefined ? l10n.t('No date') : l10n.t('No date ({0})', source);
  const isDay = post.date.kind === 'day';
  const words = dateWords(post.date, isDay ? { dateStyle: 'full' } : { dateStyle: 'full', timeStyle: 'short' });
  const offset = isDay ? '' : ` ${offsetWords(post.date.offsetMinutes)}`;
  return source === undefined ? words + offset : `${words}${offset} (${source})`;
}

/** The language of a post, and those into which it is translated. */
function languageLine({ post, site }: PostNode, language: string): string {
  const others = translationsOf(post, site.catalog.posts).flatMap((other) => other.language ?? []);
  if (others.length === 0) return languageName(language);
  return l10n.t('{0}, translated into {1}', languageName(language), others.map(languageName).join(', '));
}

function offsetWords(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The zone in which the site reads and shows dates, and who says so. */
export function zoneLine({ timeZone, timeZoneSource }: Site): string {
  switch (timeZoneSource) {
    case 'configuration':
      return l10n.t('{0} (time zone of the configuration)', timeZone);
    case 'setting':
      return l10n.t('{0} (time zone of the settings)', timeZone);
    case 'generator':
      return l10n.t('{0} (time zone of the generator)', timeZone);
    case 'machine':
      return l10n.t('{0} (time zone of the machine that builds the site)', timeZone);
  }
}

function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>$~]/g, '\\$&').replace(/\s+/g, ' ');
}
