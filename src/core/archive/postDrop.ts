import { Drop } from 'liquidjs';
import { isoDate, strftime } from '../date/format';
import { dateNamesIn } from '../date/languages';
import type { DateNames } from '../date/names';
import type { Post } from '../post';
import type { PostDetails } from './details';
import { linkTo, referenceTo, type LinkBase } from './links';
import type { ArchiveDetail, ArchiveShape } from './shape';
import type { ArchiveTarget } from './target';
import { wordsIn, type ArchiveWords } from './words';

/** What is the same for all posts of one archive. */
export class PostStyle {
  readonly names: DateNames;
  readonly words: ArchiveWords;

  constructor(
    readonly shape: ArchiveShape,
    readonly target: ArchiveTarget,
    readonly base: LinkBase,
  ) {
    this.names = dateNamesIn(shape.locale);
    this.words = wordsIn(shape.locale);
  }

  /** A template of one's own decides itself what it shows. */
  shows(detail: ArchiveDetail): boolean {
    return this.shape.template !== undefined || this.shape.show.includes(detail);
  }
}

/**
 * A post as templates see it. Each text is escaped for the page, ready to be put there as it is. What a post does not have is
 * `null`, which is Liquid's `nil`. Nothing is made before a template asks for it.
 */
export class PostDrop extends Drop {
  readonly #post: Post;
  readonly #details: PostDetails;
  readonly #section: string | undefined;
  readonly #style: PostStyle;
  #entry: string | undefined;

  constructor(post: Post, details: PostDetails, section: string | undefined, style: PostStyle) {
    super();
    this.#post = post;
    this.#details = details;
    this.#section = section;
    this.#style = style;
  }

  get title(): string {
    const { title, label } = this.#post;
    return this.#text(title === undefined || title.trim() === '' ? label : title);
  }

  get url(): string {
    const { base, target } = this.#style;
    return referenceTo(this.#post, base) ?? target.url(linkTo(this.#post, base));
  }

  /** In the words of the shape's date format. */
  get date(): string | null {
    const { date } = this.#post;
    const { shape, names } = this.#style;
    return date === undefined ? null : this.#text(strftime(date, shape.dateFormat, names));
  }

  /** ISO 8601. */
  get iso(): string | null {
    return this.#post.date === undefined ? null : isoDate(this.#post.date);
  }

  get language(): string | null {
    return this.#textOrNull(this.#post.language);
  }

  get section(): string | null {
    return this.#textOrNull(this.#section);
  }

  get path(): string {
    return this.#text(this.#post.path);
  }

  get tags(): readonly string[] {
    return this.#post.tags.map(this.#text);
  }

  get categories(): readonly string[] {
    return this.#post.categories.map(this.#text);
  }

  get series(): readonly string[] {
    return this.#details.series.map(this.#text);
  }

  get authors(): readonly string[] {
    return this.#details.authors.map(this.#text);
  }

  /** How long it takes to read. */
  get minutes(): number {
    return this.#details.minutes;
  }

  get excerpt(): string | null {
    return this.#style.shows('excerpt') ? this.#textOrNull(this.#details.excerpt) : null;
  }

  /** The whole entry as the shape has it: date, link, and what else is shown. */
  get entry(): string {
    this.#entry ??= this.#makeEntry();
    return this.#entry;
  }

  /** The same in the columns of a table. */
  get cells(): readonly string[] {
    const { shape, target } = this.#style;
    const shown = shape.show.map((detail) => (detail === 'excerpt' ? (this.excerpt ?? '') : this.#detail(detail)));
    return [this.date ?? '', target.link(this.title, this.url), ...shown].map(target.cell);
  }

  #makeEntry(): string {
    const { shape, target } = this.#style;
    const date = this.date;
    const parts = [target.link(this.title, this.url)];
    if (date !== null) parts.unshift(target.date(date, this.iso ?? ''));
    for (const detail of shape.show) if (detail !== 'excerpt') parts.push(this.#detail(detail));
    const line = parts.filter((part) => part !== '').join(' · ');
    const excerpt = shape.show.includes('excerpt') ? this.excerpt : null;
    return excerpt === null ? line : line + target.below(excerpt);
  }

  #detail(detail: Exclude<ArchiveDetail, 'excerpt'>): string {
    if (detail !== 'readingTime') return (detail === 'tags' ? this.tags : this.authors).join(', ');
    return this.minutes === 0 ? '' : this.#text(this.#style.words.minutes.replace('{0}', String(this.minutes)));
  }

  readonly #text = (text: string): string => this.#style.target.text(text);

  #textOrNull(text: string | undefined): string | null {
    return text === undefined ? null : this.#text(text);
  }
}
