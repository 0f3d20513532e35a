import type { PageMessage, PageState } from '../protocol';

/** What VS Code gives to a page, once. */
interface VsCodeApi {
  postMessage(message: PageMessage): void;
  setState(state: PageState): void;
  getState(): unknown;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The editor that the page stands in. */
export const host: VsCodeApi = acquireVsCodeApi();
