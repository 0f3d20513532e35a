/**
 * What the host and the page of a preview tell each other. Each message carries the document it is about; one about
 * another document comes too late and is dropped.
 */
export type HostMessage = ShowMessage | ScrollMessage;

/** The page as it is to look now. */
export interface ShowMessage {
  readonly type: 'show';
  readonly document: string;
  /** Header, body and footer, not yet sanitised. */
  readonly html: string;
  /** What became of the files that the body shows, by what is written in its HTML. */
  readonly resources: Readonly<Record<string, PageResource>>;
  /** Words of the page's own, in the user's language. */
  readonly words: PageWords;
}

/** A file that the page shows: where the page may load it, or the places at which it was looked for. */
export type PageResource =
  { readonly kind: 'found'; readonly uri: string } | { readonly kind: 'missing'; readonly places: readonly string[] };

export interface PageWords {
  readonly copy: string;
  readonly copied: string;
  /** Above the places at which a picture was looked for. */
  readonly missing: string;
  /** On what stands for embedded pages of other sites; `{0}` is the site. */
  readonly embed: string;
}

/** The editor shows this line at its top: fractions count within the line. */
export interface ScrollMessage {
  readonly type: 'scroll';
  readonly document: string;
  readonly line: number;
}

export type PageMessage =
  /** The page is loaded and can be shown something. */
  | { readonly type: 'ready' }
  /** The reader scrolled to this line. */
  | { readonly type: 'scrolled'; readonly document: string; readonly line: number }
  /** The reader wants to edit this line. */
  | { readonly type: 'edit'; readonly document: string; readonly line: number }
  /** A link was followed; `href` is as it is written. */
  | { readonly type: 'link'; readonly document: string; readonly href: string; readonly isToSide: boolean }
  /** A post or page of the site is to be shown, by its path there. */
  | { readonly type: 'file'; readonly document: string; readonly path: string; readonly isToSide: boolean };

/** What the page keeps, to be restored after the window was reloaded. */
export interface PageState {
  readonly document: string;
  readonly line: number;
}

export function isHostMessage(value: unknown): value is HostMessage {
  if (!isRecord(value) || typeof value['document'] !== 'string') return false;
  if (value['type'] === 'scroll') return typeof value['line'] === 'number';
  return value['type'] === 'show' && typeof value['html'] === 'string' && isRecord(value['resources']);
}

export function isPageMessage(value: unknown): value is PageMessage {
  if (!isRecord(value)) return false;
  if (value['type'] === 'ready') return true;
  if (typeof value['document'] !== 'string') return false;
  switch (value['type']) {
    case 'scrolled':
    case 'edit':
      return typeof value['line'] === 'number';
    case 'link':
      return typeof value['href'] === 'string' && typeof value['isToSide'] === 'boolean';
    case 'file':
      return typeof value['path'] === 'string' && typeof value['isToSide'] === 'boolean';
    default:
      return false;
  }
}

export function isPageState(value: unknown): value is PageState {
  return isRecord(value) && typeof value['document'] === 'string' && typeof value['line'] === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
