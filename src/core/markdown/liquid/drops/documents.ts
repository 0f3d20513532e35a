import { withoutBase } from '../../../generators/sitePaths';
import type { Post } from '../../../post';
import { titleizeSlug } from '../../../generators/jekyll/slug';
import type { TagEnvironment } from '../../tagEnvironment';
import { excerptOf } from '../content/excerpt';
import { nameOf, type SiteContent, type SiteFile } from '../content/siteContent';
import { readDate } from '../content/dates';
import { addComputed, templateValue, templateValues } from '../values';
import { DateDrop } from './dateDrop';
import { DocumentDrop, type DocumentText } from './documentDrop';

/** Prints an excerpt: its Liquid, with the document as `page`, and then its Markdown. */
export type RenderExcerpt = (source: string, page: unknown) => Promise<string>;

/** Makes what templates see of posts, pages and other documents. Source: Jekyll `drops/document_drop.rb`. */
export class Documents {
  readonly #environment: TagEnvironment;
  readonly #content: SiteContent;
  readonly #renderExcerpt: RenderExcerpt;
  readonly #posts = new Map<Post, DocumentDrop>();

  constructor(environment: TagEnvironment, content: SiteContent, renderExcerpt: RenderExcerpt) {
    this.#environment = environment;
    this.#content = content;
    this.#renderExcerpt = renderExcerpt;
  }

  /** A post, as the list of posts knows it; its text and other front matter are read when asked for. */
  post(post: Post): DocumentDrop {
    const known = this.#posts.get(post);
    if (known !== undefined) return known;
    let text: Promise<DocumentText | undefined> | undefined;
    const drop: DocumentDrop = new DocumentDrop(this.postFields(post), async (key) => {
      text ??= this.#textOf(post.path);
      const read = await text;
      if (read === undefined) return undefined;
      if (key === 'content') return read.body;
      if (key === 'excerpt') return this.excerpt(read, drop);
      return Object.hasOwn(read.data, key) ? templateValue(read.data[key], this.#environment.zone) : undefined;
    });
    this.#posts.set(post, drop);
    return drop;
  }

  postFields(post: Post): Record<string, unknown> {
    const url = post.url === undefined ? undefined : withoutBase(this.#environment.site.basePath, post.url);
    const date = post.date === undefined ? undefined : new DateDrop(post.date);
    const { title = '', slug, tags, categories } = post;
    const path = this.#content.pathOf(post.path);
    const draft = post.visibility === 'draft';
    const fixed = { relative_path: path, name: nameOf(path), ext: extensionOf(path), collection: 'posts', draft };
    return { ...fixed, title, path, slug, tags, categories, url, date, id: idOf(url, slug) };
  }

  /** A page, a document of a collection, or a static file. */
  file(file: SiteFile): Record<string, unknown> {
    if (file.kind === 'static') return staticFields(file);
    const { zone } = this.#environment;
    const values = templateValues(file.data, zone);
    const fields = { ...values, ...(file.kind === 'page' ? pageFields(file) : this.#documentFields(file, values)) };
    addComputed(fields, 'content', () => file.body);
    addComputed(fields, 'excerpt', () => (file.kind === 'page' ? '' : this.excerpt(file, fields)));
    return fields;
  }

  #documentFields({ path, url, collection, data }: SiteFile, values: Readonly<Record<string, unknown>>): object {
    const { zone, nowMs } = this.#environment;
    const name = nameOf(path);
    const extension = extensionOf(name);
    const slug = String(values['slug'] ?? name.slice(0, name.length - extension.length));
    const now = { kind: 'instant', epochMs: nowMs, offsetMinutes: zone.offsetAt(nowMs) } as const;
    return {
      title: values['title'] ?? titleizeSlug(slug),
      slug,
      ext: extension,
      date: new DateDrop(readDate(data['date'], zone) ?? now),
      tags: values['tags'] ?? [],
      categories: values['categories'] ?? [],
      id: idOf(url, slug),
      name,
      path,
      relative_path: path,
      url,
      collection,
    };
  }

  /** The excerpt of a document as HTML, or the text that its front matter states. */
  excerpt({ data, body }: DocumentText, page: unknown): Promise<string> | string {
    const stated = data['excerpt'];
    if (stated !== undefined && stated !== null) return String(stated);
    const { variables } = this.#environment.site.markup;
    const separator = data['excerpt_separator'] ?? variables['excerpt_separator'] ?? '\n\n';
    const source = excerptOf(body, String(separator));
    if (data['render_with_liquid'] === false) return this.#environment.markdownify(source);
    return this.#renderExcerpt(source, page);
  }

  async #textOf(path: string): Promise<DocumentText | undefined> {
    const file = await this.#environment.files?.read(path);
    if (file === undefined) return undefined;
    const { data, bodyStart } = this.#environment.site.markup.content(file);
    return { data, body: file.text.slice(bodyStart) };
  }
}

/** Source: Jekyll `page.rb`, ATTRIBUTES_FOR_LIQUID. */
function pageFields({ path, url }: SiteFile): object {
  const dir = url.endsWith('/') ? url : url.slice(0, url.lastIndexOf('/') + 1);
  return { name: nameOf(path), path, url, dir };
}

/** Source: Jekyll `drops/static_file_drop.rb`. */
function staticFields({ path, collection }: SiteFile): Record<string, unknown> {
  const name = nameOf(path);
  const extname = extensionOf(name);
  return { path: `/${path}`, name, extname, basename: name.slice(0, name.length - extname.length), collection };
}

function extensionOf(path: string): string {
  return /[^/](\.[^./]+)$/.exec(path)?.[1] ?? '';
}

/** Source: Jekyll `document.rb` (`id`). */
function idOf(url: string | undefined, slug: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const folder = url.replace(/\/$/, '').replace(/\/[^/]*$/, '');
  return `${folder}/${slug ?? ''}`;
}
