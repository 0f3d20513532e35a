/**
 * What the host and the page of a preview tell each other. Each message carries the document it is about; one about
 * another document comes too late and is dropped.
 */
export type HostMessage = ShowMessage | SettingsMessage | ScrollMessage | CursorMessage | ContentsMessage;

/** The page as it is to look now. */
export interface ShowMessage {
  readonly type: 'show';
  readonly document: string;
  /** Header, body and footer, not yet sanitised. */
  readonly html: string;
  /** What became of the files that the body shows, by what is written in its HTML. */
  readonly resources: Readonly<Record<string, PageResource>>;
  /** The line of the file at which the excerpt ends; undefined where the author marked none. */
  readonly excerptLine: number | undefined;
  /** Words of the page's own, in the user's language. */
  readonly words: PageWords;
}

/** How the page is to be, whatever it shows. */
export interface SettingsMessage {
  readonly type: 'settings';
  readonly document: string;
  /** True for a preview that stays with its document. */
  readonly isLocked: boolean;
  readonly style: PageStyle;
}

/** Whose style the body has. */
export interface PageStyle {
  readonly kind: 'editor' | 'site';
  /** The style sheets of the site, where the page may load them; empty where none was found. */
  readonly sheets: readonly string[];
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
  /** On the button that shows the headings, and above them. */
  readonly contents: string;
  /** In the place of headings, where a post has none. */
  readonly noContents: string;
  /** On the button that gives the body the style of the site, and on the one that takes it back. */
  readonly siteStyle: string;
  readonly editorStyle: string;
  /** At the end of what lists show of a post. */
  readonly excerptEnd: string;
  /** What tables and code that can be scrolled are called to those who cannot see them. */
  readonly table: string;
  readonly code: string;
  /** What the box of a task says that is done, and of one that is not. */
  readonly done: string;
  readonly notDone: string;
}

/** The editor shows this line at its top: fractions count within the line. */
export interface ScrollMessage {
  readonly type: 'scroll';
  readonly document: string;
  readonly line: number;
}

/** The cursor of the editor is in this line. */
export interface CursorMessage {
  readonly type: 'cursor';
  readonly document: string;
  readonly line: number;
}

/** The table of contents is to be shown, or hidden where it is shown. */
export interface ContentsMessage {
  readonly type: 'contents';
  readonly document: string;
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
  | { readonly type: 'file'; readonly document: string; readonly path: string; readonly isToSide: boolean }
  /** The reader wants the other style. */
  | { readonly type: 'switchStyle'; readonly document: string };

/** What the page keeps, to be restored after the window was reloaded. */
export interface PageState {
  readonly document: string;
  readonly line: number;
  readonly isLocked: boolean;
  /** Whether the table of contents is shown. */
  readonly hasContents: boolean;
}

export function isHostMessage(value: unknown): value is HostMessage {
  if (!isRecord(value) || typeof value['document'] !== 'string') return false;
  switch (value['type']) {
    case 'contents':
      return true;
    case 'scroll':
    case 'cursor':
      return typeof value['line'] === 'number';
    case 'settings':
      return typeof value['isLocked'] === 'boolean' && isRecord(value['style']);
    case 'show':
      return typeof value['html'] === 'string' && isRecord(value['resources']);
    default:
      return false;
  }
}

export function isPageMessage(value: unknown): value is PageMessage {
  if (!isRecord(value)) return false;
  if (value['type'] === 'ready') return true;
  if (typeof value['document'] !== 'string') return false;
  switch (value['type']) {
    case 'switchStyle':
      return true;
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

/** States of older versions lack what came later. */
export function asPageState(value: unknown): PageState | undefined {
  if (!isRecord(value) || typeof value['document'] !== 'string' || typeof value['line'] !== 'number') return undefined;
  return {
    document: value['document'],
    line: value['line'],
    isLocked: value['isLocked'] === true,
    hasContents: value['hasContents'] === true,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
