/** What the host and the page of a site preview tell each other. */
export type SiteHostMessage =
  /** The frame is to show this address of the served site. */
  | { readonly type: 'frame'; readonly document: string; readonly url: string; readonly title: string }
  /** There is nothing to frame, and why. */
  | { readonly type: 'notice'; readonly document: string; readonly notice: SiteNotice }
  /** The server gives another page now: unless it has loaded the frame anew itself, that is to be done. */
  | { readonly type: 'changed' }
  | { readonly type: 'reload' };

export interface SiteNotice {
  readonly title: string;
  readonly detail: string;
  readonly actions: readonly { readonly id: string; readonly label: string }[];
}

export type SitePageMessage =
  /** The page is loaded and can be shown something. */
  | { readonly type: 'ready' }
  /** A button of the notice was pressed. */
  | { readonly type: 'action'; readonly id: string };

/** What the page keeps, to be restored after the window was reloaded. */
export interface SitePageState {
  /** The file of the post that it shows. */
  readonly document: string;
}

export function isSitePageState(value: unknown): value is SitePageState {
  return isRecord(value) && typeof value['document'] === 'string';
}

export function isSiteHostMessage(value: unknown): value is SiteHostMessage {
  if (!isRecord(value)) return false;
  if (value['type'] === 'changed' || value['type'] === 'reload') return true;
  if (typeof value['document'] !== 'string') return false;
  if (value['type'] === 'frame') return typeof value['url'] === 'string' && typeof value['title'] === 'string';
  return value['type'] === 'notice' && isRecord(value['notice']) && Array.isArray(value['notice']['actions']);
}

export function isSitePageMessage(value: unknown): value is SitePageMessage {
  if (!isRecord(value)) return false;
  return value['type'] === 'ready' || (value['type'] === 'action' && typeof value['id'] === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
