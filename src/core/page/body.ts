import { escapeHtml } from '../markdown/escape';
import type { PostStatus } from '../post';
import type { Cover } from './cover';
import { directionOf } from '../direction';

/** What the header and the footer of a previewed post say. Words and dates are those of the user's language. */
export interface PageView {
  /** Empty where the site would show none. */
  readonly title: string;
  readonly cover: Cover | undefined;
  readonly date: { readonly text: string; readonly iso: string } | undefined;
  /** Who wrote it: `By Ada Loom`; undefined where nobody is named. */
  readonly authors: string | undefined;
  readonly status: { readonly kind: PostStatus; readonly text: string } | undefined;
  /** How long it is: `3 min read`. */
  readonly reading: string | undefined;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  /** What is wrong with the post, as sentences. */
  readonly problems: readonly string[];
  /** The body, as HTML. */
  readonly body: string;
  readonly footer: PageFooter | undefined;
}

/** Where readers go on from a post. */
export interface PageFooter {
  /** What the footer is called to those who cannot see it. */
  readonly label: string;
  readonly previous: PageLink;
  readonly next: PageLink;
}

/** A neighbour of a post, or the archive where the posts end. */
export interface PageLink {
  readonly kind: 'post' | 'archive';
  /** Says where it leads: `Previous`, `Next`. */
  readonly hint: string;
  readonly label: string;
  /** Path of the file, relative to the root of the site; undefined where it does not exist yet. */
  readonly path: string | undefined;
}

/** The content of the preview page: header, body and footer, as HTML with every value escaped, in the direction of the post. */
export function pageBody(view: PageView): string {
  const dir = directionOf(`${view.title} ${view.body}`) === 'rtl' ? ' dir="rtl"' : '';
  return `${header(view, dir)}<main class="almanac-body"${dir}>${view.body}</main>${footer(view.footer, dir)}`;
}

function header({ title, problems, ...view }: PageView, dir: string): string {
  const heading = title === '' ? '' : `<h1 class="almanac-title">${escapeHtml(title)}</h1>`;
  const facts = [
    view.status === undefined ? '' : statusBadge(view.status),
    view.date === undefined ? '' : time(view.date),
    view.authors === undefined ? '' : `<span class="almanac-authors">${escapeHtml(view.authors)}</span>`,
    view.reading === undefined ? '' : `<span>${escapeHtml(view.reading)}</span>`,
  ].filter((fact) => fact !== '');
  const meta = facts.length === 0 ? '' : `<p class="almanac-facts">${facts.join(SEPARATOR)}</p>`;
  const content = coverImage(view.cover) + heading + meta + labels(view.categories, view.tags) + problemList(problems);
  return content === '' ? '' : `<header class="almanac-header"${dir}>${content}</header>`;
}

function coverImage(cover: Cover | undefined): string {
  if (cover === undefined) return '';
  return `<img class="almanac-cover" src="${escapeHtml(cover.target)}" alt="${escapeHtml(cover.alt)}">`;
}

const SEPARATOR = '<span class="almanac-separator" aria-hidden="true">·</span>';

function statusBadge({ kind, text }: { kind: PostStatus; text: string }): string {
  return `<span class="almanac-badge almanac-badge-${kind}">${escapeHtml(text)}</span>`;
}

function time({ text, iso }: { text: string; iso: string }): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(text)}</time>`;
}

function labels(categories: readonly string[], tags: readonly string[]): string {
  if (categories.length + tags.length === 0) return '';
  const items = [
    ...categories.map((name) => `<li class="almanac-category">${escapeHtml(name)}</li>`),
    ...tags.map((name) => `<li class="almanac-tag">${escapeHtml(name)}</li>`),
  ];
  return `<ul class="almanac-labels">${items.join('')}</ul>`;
}

function problemList(problems: readonly string[]): string {
  if (problems.length === 0) return '';
  return `<ul class="almanac-problems">${problems.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`;
}

function footer(links: PageFooter | undefined, dir: string): string {
  if (links === undefined) return '';
  const { label, previous, next } = links;
  return (
    `<footer class="almanac-footer"${dir}><nav aria-label="${escapeHtml(label)}">` +
    `${footerLink(previous, 'previous')}${footerLink(next, 'next')}</nav></footer>`
  );
}

function footerLink({ kind, hint, label, path }: PageLink, side: 'previous' | 'next'): string {
  const target = path === undefined ? '' : ` data-file="${escapeHtml(path)}"`;
  const rel = side === 'previous' ? 'prev' : 'next';
  return (
    `<a class="almanac-neighbour almanac-neighbour-${side} almanac-to-${kind}" href="#" rel="${rel}"${target}>` +
    `<span class="almanac-hint">${escapeHtml(hint)}</span><span class="almanac-label">${escapeHtml(label)}</span></a>`
  );
}
