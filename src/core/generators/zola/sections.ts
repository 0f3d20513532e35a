import type { SourceFile } from '../../ports';
import type { SiteContext } from '../../site';
import { asText, valueOf } from '../values';
import type { ZolaConfig } from './config';
import type { ContentPath } from './contentPath';
import { readZolaFrontMatter } from './frontMatter';

/** What the page of a section says. Source: Zola `front_matter/section.rs`. */
interface Section {
  readonly isDraft: boolean;
  /** True where it lists its pages by their dates, and leaves those without one out. */
  readonly isByDate: boolean;
  /** True where its pages are also those of the section above. */
  readonly isTransparent: boolean;
}

/** What sections make of a page. */
export interface PageSections {
  /** True where a section above is a draft: Zola does not enter its folder. */
  readonly isDraft: boolean;
  /** True where every section that lists the page does so by dates. */
  readonly isByDate: boolean;
}

/** Finds the sections of pages among the other files of a site. */
export class Sections {
  readonly #indexNames: readonly string[];
  readonly #indexName: (language: string) => string;
  /** Files are never changed: what was read from one stays true. */
  readonly #read = new WeakMap<SourceFile, Section>();

  constructor({ defaultLanguage, otherLanguages }: ZolaConfig) {
    this.#indexName = (language) => (language === defaultLanguage ? '_index.md' : `_index.${language}.md`);
    this.#indexNames = ['_index.md', ...[...otherLanguages].map(this.#indexName)];
  }

  /** True for the name of a file that holds the page of a section. */
  isIndex(name: string): boolean {
    return this.#indexNames.includes(name);
  }

  of(path: ContentPath, context: SiteContext): PageSections {
    const isDraft = path.above.some((folder) =>
      this.#indexNames.some((name) => this.#section(folder, name, context)?.isDraft === true),
    );
    const listing = this.#listing(path, context);
    return { isDraft, isByDate: listing.length > 0 && listing.every((section) => section.isByDate) };
  }

  /** The section of a page, and those above as long as they are transparent. Source: Zola `library.rs` (`populate_sections`). */
  #listing({ above, sectionFolder, language }: ContentPath, context: SiteContext): readonly Section[] {
    const sections: Section[] = [];
    for (let index = above.indexOf(sectionFolder); index >= 0; index--) {
      const section = this.#section(above[index] ?? '', this.#indexName(language), context);
      if (section === undefined) break;
      sections.push(section);
      if (!section.isTransparent) break;
    }
    return sections;
  }

  #section(folder: string, name: string, context: SiteContext): Section | undefined {
    const file = context.data(folder === '' ? name : `${folder}/${name}`);
    if (file === undefined) return undefined;
    let section = this.#read.get(file);
    if (section === undefined) {
      const { data } = readZolaFrontMatter(file.text);
      section = {
        isDraft: valueOf(data, 'draft') === true,
        isByDate: ['date', 'update_date'].includes(asText(valueOf(data, 'sort_by')) ?? ''),
        isTransparent: valueOf(data, 'transparent') === true,
      };
      this.#read.set(file, section);
    }
    return section;
  }
}
