import { l10n } from 'vscode';
import type { PostDate } from '../../core/date/postDate';
import { timeZone, utc, type Zone } from '../../core/date/zone';
import { count } from '../../core/finding/facets';
import { dateChoices, type DateChoiceName } from '../../core/frontMatter/help/dateChoices';
import { dateText } from '../../core/frontMatter/help/dateText';
import { readFrontMatter, valueOf } from '../../core/frontMatter/read';
import { postComparer } from '../../core/outline/order';
import { now } from '../clock';
import type { OpenSite } from '../sites';
import { postIn, type PostDocument } from './postDocument';

/** A date that is offered, as it would be written. */
export interface OfferedDate {
  readonly label: string;
  readonly text: string;
}

/** Where a date is to be written: UTF-16 offsets of the text. */
export interface DatePlace {
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly text: string;
  /** The key; undefined in the body. */
  readonly key: string | undefined;
}

/** The zone of a site, in which its author means times. */
export function zoneOf({ site }: PostDocument): Zone {
  return timeZone(site.catalog.site.timeZone) ?? utc;
}

/** The everyday dates for a place; those that would be written alike come once. */
export function offeredDates(post: PostDocument, place: DatePlace): readonly OfferedDate[] {
  const write = dateWriter(post, place);
  const offered = dateChoices(now(), zoneOf(post)).map(({ name, date }) => ({
    label: choiceWords(name),
    text: write(date),
  }));
  return offered.filter(({ text }, index) => offered.findIndex((other) => other.text === text) === index);
}

/** How dates are written at a place: like the one that stands there, else like others of the file and of the newest posts. */
export function dateWriter(post: PostDocument, place: DatePlace): (date: PostDate) => string {
  const examples = examplesFor(post, place);
  return (date) => dateText(date, examples, (text) => readAt(post, place, text));
}

const WRITTEN = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/;
/** So many of the newest posts say how dates are written. */
const NEWEST = 20;

function examplesFor({ text, rules, site }: PostDocument, place: DatePlace): readonly string[] {
  const { data } = readFrontMatter(text, rules.dialect);
  const inFile = rules.dateKeys.flatMap((key) => valueOf(data, key)?.toString() ?? []);
  const written = [place.text, ...inFile, ...inPosts(site), rules.dateExample].filter((each) => WRITTEN.test(each));
  return [...written, ''];
}

/** Dates of posts, one for each way of writing them, the commonest among the newest posts first. */
function inPosts({ catalog }: OpenSite): readonly string[] {
  const newest = [...catalog.posts].sort(postComparer('newest', catalog.site.compare));
  const texts = newest.flatMap(({ dateText: written }) => written ?? []).slice(0, NEWEST);
  const styleOf = (written: string): string => written.replace(/\d/g, '0');
  const styles = count(texts.map(styleOf)).sort((a, b) => b.count - a.count);
  return styles.flatMap(({ value }) => texts.find((written) => styleOf(written) === value) ?? []);
}

/** The date of the post, with another text at the place of its date. What is no date of the post cannot be asked about. */
function readAt(post: PostDocument, { start, end, key }: DatePlace, written: string): PostDate | undefined {
  if (key === undefined || !post.rules.dateKeys.includes(key)) return undefined;
  const changed = { ...post, text: post.text.slice(0, start) + written + post.text.slice(end) };
  return postIn(changed)?.date;
}

function choiceWords(name: DateChoiceName): string {
  switch (name) {
    case 'now':
      return l10n.t('Now');
    case 'today':
      return l10n.t('Today');
    case 'tomorrow':
      return l10n.t('Tomorrow 9:00');
    case 'nextMonday':
      return l10n.t('Next Monday 9:00');
  }
}
