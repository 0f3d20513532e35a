import { l10n } from 'vscode';
import type { KeyInfo } from '../../core/frontMatter/help/keys';
import type { Vocabulary } from '../../core/frontMatter/help/vocabulary';
import { statusAt, type Post } from '../../core/post';
import { addressOf } from '../address';
import { now } from '../clock';
import { postCount } from '../finding/pickers';
import { dateLine, zoneLine } from '../tree/tooltip';
import { dateWords, statusIcons, statusWords } from '../tree/words';
import type { PostDocument } from './postDocument';

/** Something to know about a value, in a line. */
export interface Fact {
  /** Of VS Code's product icons. */
  readonly icon: string;
  readonly words: string;
}

/** Keys that the address of a post may be made of, or that state it. */
const ADDRESS_KEYS = new Set(['title', 'slug', 'permalink', 'url', 'path', 'category', 'categories']);
/** Keys that say whether readers see a post. */
const STATUS_KEYS = new Set(['draft', 'published', 'unlisted', 'status', 'publishdate', 'expirydate', 'render']);

/** What the generator makes of the post by a key. */
export function keyFacts(name: string, read: Post, post: PostDocument): readonly Fact[] {
  const { rules, site } = post;
  const lower = name.toLowerCase();
  const isMainDate = rules.dateKeys.some((each) => each.toLowerCase() === lower) && read.dateSource === 'frontMatter';
  const facts: Fact[] = [];
  if (isMainDate && lower !== 'publishdate') facts.push(...dateFacts(read, post));
  if (STATUS_KEYS.has(lower) || isMainDate) facts.push(statusFact(read));
  if (lower === 'title' && read.title !== undefined) facts.push({ icon: 'text-size', words: read.title });
  const address = ADDRESS_KEYS.has(lower) || isMainDate ? addressOf(site.catalog.site, read) : undefined;
  if (address !== undefined) facts.push({ icon: 'link', words: address });
  return facts;
}

function dateFacts(read: Post, { site, rules }: PostDocument): readonly Fact[] {
  if (read.date === undefined) {
    return [{ icon: 'warning', words: l10n.t('{0} reads no date here.', rules.dialect.generator) }];
  }
  return [
    { icon: 'calendar', words: dateLine({ post: { ...read, dateSource: 'none' } }) },
    { icon: 'globe', words: zoneLine(site.catalog.site) },
  ];
}

/** What readers see at this moment, and when that changes by itself. */
function statusFact(read: Post): Fact {
  const status = statusAt(read, now());
  const { id: icon } = statusIcons[status];
  const words = statusWords(status);
  const moment = { epochMs: 0, offsetMinutes: read.date?.offsetMinutes ?? 0, kind: 'local' as const };
  const format = { dateStyle: 'long', timeStyle: 'short' } as const;
  if (status === 'scheduled' && read.publishMs !== undefined) {
    const when = dateWords({ ...moment, epochMs: read.publishMs }, format);
    return { icon, words: l10n.t('{0}: a build before {1} leaves it out', words, when) };
  }
  if (status === 'published' && read.expireMs !== undefined) {
    const when = dateWords({ ...moment, epochMs: read.expireMs }, format);
    return { icon, words: l10n.t('{0}, until {1}', words, when) };
  }
  return { icon, words };
}

/** How many posts have a value. */
export function valueFacts(
  value: string,
  name: string,
  key: KeyInfo | undefined,
  { site }: PostDocument,
  vocabulary: Vocabulary,
): readonly Fact[] {
  const { posts } = site.catalog;
  switch (key?.kind) {
    case 'tags':
      return [countFact('tag', value, posts.filter(({ tags }) => tags.includes(value)).length)];
    case 'categories':
      return [countFact('symbol-folder', value, posts.filter(({ categories }) => categories.includes(value)).length)];
    case 'authors':
    case 'layout':
    case 'used':
      return [countFact('files', value, countOf(vocabulary, name, value))];
    case undefined:
      return vocabulary.isRepeated(name) ? [countFact('files', value, countOf(vocabulary, name, value))] : [];
    default:
      return [];
  }
}

function countOf(vocabulary: Vocabulary, name: string, value: string): number {
  return vocabulary.valuesOf(name).find((facet) => facet.value === value)?.count ?? 0;
}

function countFact(icon: string, value: string, count: number): Fact {
  return { icon, words: l10n.t('{0}: {1}', value, postCount(count)) };
}
