import { startForwarding } from '../harness/editor/forwarding.mjs';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { makeFakeBlog, POST, type FakeBlog } from './fakeServer';

/** A window on a blog with a server of its own, and what its ports are forwarded through. */
export interface FakeBlogWindow {
  readonly blog: FakeBlog;
  readonly workbench: Workbench;
  readonly forwarding: Awaited<ReturnType<typeof startForwarding>>;
  close(): Promise<void>;
}

/**
 * Opens a window on a blog, with its post in the editor.
 * @param timeout how many seconds the server of the blog may take
 * @param behaviour of that server; without one, its program is missing
 */
export async function openFakeBlog(
  timeout: number,
  behaviour?: Parameters<FakeBlog['serveWith']>[0],
): Promise<FakeBlogWindow> {
  const blog = await makeFakeBlog(timeout);
  if (behaviour !== undefined) blog.serveWith(behaviour);
  const forwarding = await startForwarding();
  const workbench = await openWorkbench({ folder: blog.folder, theme: 'light', env: forwarding.env });
  await workbench.openFile(POST.file);
  const close = async (): Promise<void> => {
    await workbench.close();
    await forwarding.stop();
    blog.remove();
  };
  return { blog, workbench, forwarding, close };
}
