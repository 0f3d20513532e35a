import { renderPost } from '../core/markdown/render';
import type { RenderFileRequest } from './arguments';
import { openSiteOf } from './sites';
import { CommandError, type Terminal } from './terminal';

/**
 * `almanac render`: prints the HTML of the body of a post, as the preview shows it.
 * @returns the exit status
 * @throws CommandError where there is no such file, or it lies in no site and no generator is named
 */
export async function render(request: RenderFileRequest, terminal: Terminal): Promise<number> {
  const { site, path } = await openSiteOf(request.file, request);
  const file = await site.files.read(path);
  if (file === undefined || file.fault === 'unreadable') throw new CommandError(`${request.file} cannot be read.`);
  const { html, boxes, bodyLine, leftOut } = await renderPost({
    file,
    site: site.catalog.site,
    posts: site.catalog.posts,
    files: site.files,
    nowMs: request.nowMs,
  });
  terminal.print(html.endsWith('\n') ? html : `${html}\n`);
  for (const box of boxes) {
    const words = box.kind === 'error' ? box.message : `The tag "${box.name}" is not known.`;
    terminal.note(`${request.file}:${bodyLine + box.line + 1}: ${words}`);
  }
  for (const path of leftOut) terminal.note(`${path} is too long: the templates do without it.`);
  return 0;
}
