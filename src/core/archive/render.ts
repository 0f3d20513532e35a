import { dateNamesIn } from '../date/languages';
import type { Site } from '../site';
import { HeadingAnchors } from './anchors';
import { columnsOf, type ArchiveEntry } from './entries';
import { sizeOf, type ArchiveGroup } from './groups';
import type { PostDrop } from './postDrop';
import type { ArchiveShape } from './shape';
import type { ArchiveTarget, HeadingAnchor } from './target';
import { limitsFor, renderTemplate, type RenderedTemplate } from './template';

const DEEPEST_LEVEL = 6;

/** A heading as templates see it, with the posts right below it. */
export interface GroupFields {
  /** Escaped; `null` for posts without a heading. */
  readonly name: string | null;
  /** The whole line of the heading; `null` for posts without one. */
  readonly heading: string | null;
  readonly level: number;
  /** Number of entries under it, those under the headings below it too. */
  readonly count: number;
  /** What links to it lead to; `null` where there is no index. */
  readonly id: string | null;
  /** None where they stand under headings of their own, which come next. */
  readonly posts: readonly PostDrop[];
}

/** What is printed, for whom, and with what. */
export interface ArchiveRendering {
  readonly page: string;
  readonly site: Site;
  readonly shape: ArchiveShape;
  readonly target: ArchiveTarget;
  readonly template: string;
}

/** Prints the archive with its template. */
export function renderArchive(
  entries: readonly ArchiveEntry[],
  groups: readonly ArchiveGroup[],
  rendering: ArchiveRendering,
): RenderedTemplate {
  const { page, site, shape, target, template } = rendering;
  const anchors = shape.index ? new HeadingAnchors(page, site, target) : undefined;
  const flat = groups.flatMap((group) => flattened(group, shape.headingLevel, rendering, anchors));
  const escaped = (text: string | undefined): string | null => (text === undefined ? null : target.text(text));
  const variables = {
    posts: entries.map(({ drop }) => drop),
    groups: flat,
    site: { title: escaped(site.title), url: site.baseUrl === undefined ? null : target.url(site.baseUrl) },
    archive: {
      count: entries.length,
      index: shape.index ? flat.filter(({ id }) => id !== null) : [],
      columns: columnsOf(shape, target),
      locale: shape.locale,
    },
  };
  const listed = flat.reduce((sum, { posts }) => sum + posts.length, entries.length);
  return renderTemplate(template, variables, dateNamesIn(shape.locale), limitsFor(listed));
}

/** Groups one after the other, in the order of the page. */
function flattened(
  group: ArchiveGroup,
  level: number,
  rendering: Pick<ArchiveRendering, 'shape' | 'target'>,
  anchors: HeadingAnchors | undefined,
): readonly GroupFields[] {
  const { shape, target } = rendering;
  const count = sizeOf(group);
  const behind = shape.counts ? ` (${count})` : '';
  const heading = (name: string, anchor: HeadingAnchor | undefined): string =>
    target.heading(Math.min(level, DEEPEST_LEVEL), target.text(name) + behind, anchor);
  const { name, entries, groups } = group;
  const anchor = name === undefined ? undefined : anchors?.next(name + behind);
  return [
    {
      name: name === undefined ? null : target.text(name),
      heading: name === undefined ? null : heading(name, anchor),
      level: Math.min(level, DEEPEST_LEVEL),
      count,
      id: anchor?.id ?? null,
      posts: entries.map(({ drop }) => drop),
    },
    ...groups.flatMap((below) => flattened(below, level + 1, rendering, undefined)),
  ];
}
