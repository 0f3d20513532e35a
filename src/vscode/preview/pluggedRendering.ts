import { renderPost, type RenderedPost, type RenderRequest } from '../../core/markdown/render';
import { nameOf } from './contributionPoints';
import type { ContributedPlugin, Contributions } from './contributions';

/** Longer posts are rendered without plugins, which nobody knows the speed of, in UTF-16 code units. */
const MOST_TEXT = 200_000;

export interface PluggedPost {
  readonly rendered: RenderedPost;
  /** The names of extensions that the post is too long for. */
  readonly leftOut: readonly string[];
}

/** Renders a post with the plugins of other extensions, unless it is too long for them. */
export async function renderWithPlugins(request: RenderRequest, contributions: Contributions): Promise<PluggedPost> {
  const { plugins } = contributions;
  if (request.file.text.length > MOST_TEXT) {
    return { rendered: await renderPost(request), leftOut: plugins.map(({ extension }) => nameOf(extension)) };
  }
  try {
    return { rendered: await renderPost({ ...request, plugins: plugins.map(({ extend }) => extend) }), leftOut: [] };
  } catch (error) {
    const rendered = await renderPost(request);
    await leaveOutFailing(request, plugins, error, contributions);
    return { rendered, leftOut: [] };
  }
}

/** Finds out which plugins fail on a post, and leaves them out from now on. */
async function leaveOutFailing(
  request: RenderRequest,
  plugins: readonly ContributedPlugin[],
  error: unknown,
  contributions: Contributions,
): Promise<void> {
  const failing = [];
  for (const { extension, extend } of plugins) {
    const failure = await failureOf({ ...request, plugins: [extend] });
    if (failure !== undefined) failing.push({ extension, failure });
  }
  for (const { extension, failure } of failing) contributions.leaveOut(extension, failure);
  // Each does well alone, and together they fail: nobody can say whose fault it is.
  if (failing.length === 0) for (const { extension } of plugins) contributions.leaveOut(extension, error);
}

/** What a rendering fails with; undefined where it does not. */
async function failureOf(request: RenderRequest): Promise<unknown> {
  try {
    await renderPost(request);
    return undefined;
  } catch (error) {
    return error ?? new Error('It failed without a reason.');
  }
}
