import type { Zone } from '../../date/zone';
import { Timestamp, type FrontMatter, type FrontMatterValue } from '../../frontMatter/frontMatter';
import { dateInPath } from '../../date/fileName';
import { listedBy } from '../../finding/listedBy';
import type { SourceFile } from '../../ports';
import type { Post, PostVisibility } from '../../post';
import type { Problem } from '../../problems';
import type { SiteContext } from '../../site';
import { fileProblems } from '../fileProblems';
import { unescapeQuery } from './addresses';
import { inheritedValues, type TargetPage } from './cascade';
import type { HugoConfig, LanguageConfig } from './config';
import { logicalPath, mediaTypeOf, normalize, sectionOf, type ContentPath } from './contentPath';
import type { ContentFolders } from './contentFolders';
import { readDates, ZERO_DATE, type PageDates } from './dates';
import { Fields, readHugoFrontMatter } from './frontMatter';
import { pageAddress } from './pageAddress';
import { compilePattern, type AddressPage } from './permalinks';
import type { Section, Sections } from './sections';
import { toBool, toInt, toMapping, toText, toTexts } from './values';

/** What pages are read by. */
export interface PageRules {
  readonly config: HugoConfig;
  readonly folders: ContentFolders;
  readonly sections: Sections;
  readonly buildZone: Zone;
}

/**
 * A regular page as Hugo reads it; undefined for a resource of a page bundle and for an HTML file without front matter,
 * which Hugo copies as it is. Source: Hugo `hugolib/page__meta.go` (`setMetaPostParams`).
 */
export function readPage(file: SourceFile, context: SiteContext, rules: PageRules): Post | undefined {
  const path = rules.folders.parse(file.path);
  if (path === undefined || rules.sections.isInBundle(path, context)) return undefined;
  const frontMatter = readHugoFrontMatter(file.text);
  const isPlainHtml = path.extension.startsWith('htm') && frontMatter.block === undefined;
  if (isPlainHtml && file.fault === undefined && frontMatter.problems.length === 0) return undefined;
  return new PageReader(file, path, frontMatter, context, rules).read();
}

class PageReader {
  readonly #file: SourceFile;
  readonly #path: ContentPath;
  readonly #frontMatter: FrontMatter;
  readonly #rules: PageRules;
  readonly #language: LanguageConfig;
  readonly #target: TargetPage;
  readonly #fields: Fields;
  readonly #sections: readonly Section[];
  readonly #dates: PageDates;

  constructor(file: SourceFile, path: ContentPath, frontMatter: FrontMatter, context: SiteContext, rules: PageRules) {
    this.#file = file;
    this.#path = path;
    this.#frontMatter = frontMatter;
    this.#rules = rules;
    this.#language = rules.config.languages.get(path.language) ?? rules.config.defaultLanguage;
    this.#target = { path: logicalPath(path), language: path.language };
    this.#fields = new Fields(frontMatter.data);
    const { home, sections } = rules.sections.above(path, context);
    this.#sections = sections;
    const pages = [...sections].reverse().flatMap(({ page }) => page?.cascades ?? []);
    const cascades = [...pages, ...(home?.cascades ?? []), ...this.#language.cascades];
    const inherited = inheritedValues(cascades, this.#target);
    if (inherited !== undefined) this.#fields.inherit(inherited);
    this.#dates = readDates(this.#fields, path.baseName, path.kind === 'leaf', {
      rules: this.#language.dates,
      zone: this.#language.zone,
      buildZone: rules.buildZone,
    });
  }

  read(): Post {
    const { config } = this.#rules;
    const title = toText(this.#fields.get('title'));
    const linkTitle = toText(this.#fields.get('linktitle'));
    const build = this.#build();
    const problems = this.#problems();
    const { date, dateSource, dateText } = this.#shownDate();
    const { publish, expiry } = this.#dates;
    return {
      path: this.#file.path,
      title,
      label: title.replace(/\s+/g, ' ').trim() || this.#path.baseName || this.#file.path,
      date,
      dateSource,
      dateText,
      visibility: this.#visibility(build),
      publishMs: config.buildsFuture ? undefined : publish?.epochMs,
      expireMs: config.buildsExpired ? undefined : expiry?.epochMs,
      slug: this.#slug() || this.#path.baseName,
      url: build.hasAddress ? this.#url(title) : undefined,
      tags: toTexts(this.#fields.get(this.#language.tagsKey)),
      categories: toTexts(this.#fields.get(this.#language.categoriesKey)),
      description: toText(this.#fields.get('description')) || undefined,
      ...this.#listedBy(),
      language: config.isMultilingual ? this.#path.language : undefined,
      translationKey: config.isMultilingual ? this.#translationKey() : undefined,
      weight: toInt(this.#fields.get('weight')),
      sortTitle: linkTitle === '' || linkTitle === title ? undefined : linkTitle,
      isPage: this.#isApart(date !== undefined, problems) || undefined,
      problems,
    };
  }

  /** The names of a series are terms of a taxonomy; a date of its change may be inherited too. */
  #listedBy(): ReturnType<typeof listedBy> {
    const series = toTexts(this.#fields.get('series'));
    const updated = toText(this.#fields.get('lastmod') ?? this.#fields.get('modified'));
    return listedBy({ series, ...(updated === '' ? {} : { lastmod: updated }) });
  }

  /** Where the front matter cannot be read, Hugo stops; the name of the file may still say when the post was written. */
  #shownDate(): Pick<Post, 'date' | 'dateSource' | 'dateText'> {
    const { date, source, key } = this.#dates;
    if (date === undefined && source === 'none' && !this.#frontMatter.isReadable) {
      const dated = dateInPath(this.#file.path, this.#language.zone);
      if (dated !== undefined) return { date: dated.date, dateSource: dated.source };
    }
    const text = key === undefined || this.#fields.written(key) === undefined ? undefined : this.#fields.get(key);
    return { date, dateSource: source, dateText: text === undefined ? undefined : printed(text) };
  }

  /** A page without a date outside the sections of the blog: an about page, documentation. */
  #isApart(isDated: boolean, problems: readonly Problem[]): boolean {
    const isWithoutDate = !isDated && this.#dates.source === 'none' && problems.length === 0;
    return isWithoutDate && !this.#language.isMainSection(sectionOf(this.#path));
  }

  /** `slug` of the front matter, or what is left of a file name that says the date; empty without either. */
  #slug(): string {
    if (this.#fields.has('slug')) return toText(this.#fields.get('slug')).replace(/^-+|(?<!-)-+$/g, '');
    return this.#dates.slug ?? '';
  }

  #isDraft(): boolean {
    if (this.#fields.has('draft')) return toBool(this.#fields.get('draft'));
    const published = this.#fields.get('published');
    if (typeof published === 'boolean') return !published;
    return typeof published === 'string' && /^(?:0|f|F|false|FALSE|False)$/.test(published);
  }

  /** Source: Hugo `pagemeta/pagemeta.go` (`DecodeBuildConfig`). */
  #build(): { readonly isListed: boolean; readonly isRendered: boolean; readonly hasAddress: boolean } {
    if (toBool(this.#fields.get('headless'))) return { isListed: false, isRendered: false, hasAddress: false };
    const value = this.#fields.has('_build') ? this.#fields.get('_build') : this.#fields.get('build');
    if (value === undefined) return ALWAYS;
    const build = new Fields(toMapping(value));
    const option = (key: string): string => {
      const stated = build.get(key);
      if (stated === undefined || stated === true) return 'always';
      return stated === false ? 'never' : toText(stated).toLowerCase();
    };
    const [list, render] = [option('list'), option('render')];
    return {
      isListed: list !== 'never' && list !== 'local',
      isRendered: render !== 'never' && render !== 'link',
      hasAddress: render !== 'never',
    };
  }

  #visibility({ isListed, isRendered }: { isListed: boolean; isRendered: boolean }): PostVisibility {
    const { config } = this.#rules;
    if (this.#isDraft() && !config.buildsDrafts) return 'draft';
    if (this.#language.isDisabled || !config.buildsPages) return 'hidden';
    if (isListed) return 'published';
    return isRendered ? 'unlisted' : 'hidden';
  }

  #translationKey(): string {
    const own = toText(this.#fields.get('translationkey'));
    return own === '' ? this.#target.path : `page/${own}`;
  }

  #url(title: string): string | undefined {
    const rule = this.#language.permalinks.find(({ matches }) => matches(this.#target));
    const own = toText(this.#fields.get('url'));
    const { style } = this.#language;
    if (rule !== undefined && rule.pattern === undefined && own === '') return undefined;
    const pattern = own.includes(':') ? compilePattern(own) : undefined;
    const isPatterned = pattern !== undefined || rule?.pattern !== undefined;
    const page = isPatterned ? this.#addressPage(title) : undefined;
    const address = pageAddress({
      path: this.#path,
      url: pattern === undefined || page === undefined ? own : unescapeQuery(pattern(page, style)),
      permalink: page === undefined ? '' : (rule?.pattern?.(page, style) ?? ''),
      slug: this.#slug(),
      isUgly: this.#language.isUgly(sectionOf(this.#path)),
      style,
      prefix: this.#language.prefix,
    });
    return this.#language.basePath + address;
  }

  #addressPage(title: string): AddressPage {
    // A folder further down is a section of its own only where it has an `_index.md`.
    const last = this.#sections.findLastIndex(({ page }, index) => index === 0 || page !== undefined);
    const sections = this.#sections.slice(0, last + 1).map(({ folder, page }) => ({
      name: normalize(folder),
      title: page?.title ?? titleOfFolder(folder),
      slug: page?.slug ?? '',
    }));
    return {
      date: this.#dates.date ?? ZERO_DATE,
      title,
      slug: this.#slug(),
      baseName: this.#path.baseName,
      section: sectionOf(this.#path),
      sections,
    };
  }

  #problems(): readonly Problem[] {
    const problems: Problem[] = [...this.#frontMatter.problems, ...fileProblems(this.#file)];
    for (const { key, text } of this.#dates.fatal) {
      problems.push(this.#at({ code: 'date.fatal', args: ['Hugo', text], severity: 'error' }, key));
    }
    const { source } = this.#dates;
    if (source === 'fileTime') {
      problems.push({ code: 'date.fromFileTime', args: ['Hugo'], severity: 'warning' });
    } else if (source === 'gitTime') {
      problems.push({ code: 'date.fromGitTime', args: ['Hugo'], severity: 'information' });
    }
    const mediaType = mediaTypeOf(this.#path.extension) ?? '';
    if (!this.#rules.config.allowsContent(mediaType)) {
      problems.push({ code: 'content.forbidden', args: ['Hugo', mediaType], severity: 'error' });
    }
    return problems;
  }

  #at(problem: Problem, key: string): Problem {
    const written = this.#fields.written(key);
    const range = written === undefined ? undefined : this.#frontMatter.locate(written)?.value;
    return range === undefined ? problem : { ...problem, range };
  }
}

const ALWAYS = { isListed: true, isRendered: true, hasAddress: true } as const;

/** A section without an `_index.md` is titled by its folder, in the plural. Source: Hugo `page__meta.go` (`applyDefaultValues`). */
function titleOfFolder(folder: string): string {
  const title = folder.charAt(0).toUpperCase() + folder.slice(1);
  if (/s$/i.test(title)) return title;
  if (/[^aeiou]y$/i.test(title)) return `${title.slice(0, -1)}ies`;
  return /(?:x|z|ch|sh)$/i.test(title) ? `${title}es` : `${title}s`;
}

function printed(value: FrontMatterValue): string {
  return value instanceof Timestamp ? value.text : String(value);
}
