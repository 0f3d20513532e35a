import { renderPost, type RenderedPost, type RenderRequest } from '../../core/markdown/render';
import type { Contributions } from './contributions';

/**
 * Renders a post with the plugins of other extensions. Where that fails, it is rendered without them, and those that
 * fail on it are left out from now on.
 */
export async function renderWithPlugins(request: RenderRequest, contributions: Contributions): Promise<RenderedPost> {
  const { plugins } = contributions;
  try {
    return await renderPost({ ...request, plugins: plugins.map(({ extend }) => extend) });
  } catch (error) {
    const rendered = await renderPost(request);
    const failing = [];
    for (const plugin of plugins) {
      const failure = await failureOf({ ...request, plugins: [plugin.extend] });
      if (failure !== undefined) failing.push({ extension: plugin.extension, failure });
    }
    for (const { extension, failure } of failing) contributions.leaveOut(extension, failure);
    // Each does well alone, and together they fail: nobody can say whose fault it is.
    if (failing.length === 0) for (const { extension } of plugins) contributions.leaveOut(extension, error);
    return rendered;
  }
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
