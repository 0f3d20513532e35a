import type { EleventyTemplates } from '../../generators/eleventy/templates';
import type { Post } from '../../post';
import type { TagEnvironment } from '../tagEnvironment';
import { TemplateDate } from './templateDate';

/** `page` of a template. Source: Eleventy `Template.js` (`getTemplateMapEntries`). */
export function pageOf(
  { site }: TagEnvironment,
  templates: EleventyTemplates,
  path: string,
  post: Post | undefined,
): Readonly<Record<string, unknown>> {
  const { fileSlug, filePathStem } = templates.namesOf(path);
  const url = post?.url?.slice(site.basePath.length);
  return {
    url,
    fileSlug,
    filePathStem,
    inputPath: `./${path}`,
    outputPath: url === undefined ? undefined : outputPath(templates.config.output, url),
    outputFileExtension: 'html',
    templateSyntax: `${templates.config.markup.markdownEngine ?? ''},md`,
    ...(post?.date === undefined ? {} : { date: new TemplateDate(post.date.epochMs) }),
  };
}

function outputPath(folder: string, url: string): string {
  return `./${folder}${url}${url.endsWith('/') ? 'index.html' : ''}`;
}
