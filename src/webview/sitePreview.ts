// The page of a site preview: a frame that shows the served site, or a notice in its place.
import {
  isSiteHostMessage,
  type SiteHostMessage,
  type SiteNotice,
  type SitePageMessage,
  type SitePageState,
} from '../sitePreviewProtocol';

interface VSCode {
  postMessage(message: SitePageMessage): void;
  setState(state: SitePageState): void;
}

declare function acquireVsCodeApi(): VSCode;

/** A server that loads its pages anew by itself does so within this time before or after we notice the change. */
const OWN_RELOAD_MS = 1_500;

const vscode = acquireVsCodeApi();
const frame = elementOf('site', HTMLIFrameElement);
const notice = elementOf('notice', HTMLElement);
/** Seen by nobody: it tells readers of the screen what the frame shows. */
const heading = elementOf('title', HTMLElement);
/** When the frame was last loaded by its server or its reader, and not from here. */
let ownLoadMs = -Infinity;
let isLoading = false;
let timer: ReturnType<typeof setTimeout> | undefined;

frame.addEventListener('load', () => {
  if (!isLoading) ownLoadMs = performance.now();
  isLoading = false;
});
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isSiteHostMessage(data)) take(data);
});
vscode.postMessage({ type: 'ready' });

function take(message: SiteHostMessage): void {
  if ('document' in message) vscode.setState({ document: message.document });
  switch (message.type) {
    case 'frame':
      return showFrame(message.url, message.title);
    case 'notice':
      return showNotice(message.notice);
    case 'changed':
      return reloadUnlessDone();
    case 'reload':
      return reload();
  }
}

function showFrame(url: string, title: string): void {
  clearTimeout(timer);
  notice.hidden = true;
  frame.hidden = false;
  frame.title = title;
  heading.hidden = false;
  heading.textContent = title;
  load(url);
}

function showNotice({ title, detail, actions }: SiteNotice): void {
  clearTimeout(timer);
  frame.hidden = true;
  heading.hidden = true;
  isLoading = true;
  frame.removeAttribute('src');
  notice.hidden = false;
  const line = document.createElement('h1');
  line.textContent = title;
  const text = document.createElement('p');
  text.textContent = detail;
  const buttons = actions.map(({ id, label }) => {
    const button = document.createElement('button');
    button.textContent = label;
    button.addEventListener('click', () => vscode.postMessage({ type: 'action', id }));
    return button;
  });
  notice.replaceChildren(line, text, ...buttons);
}

function reloadUnlessDone(): void {
  const noticedMs = performance.now();
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (ownLoadMs < noticedMs - OWN_RELOAD_MS) reload();
  }, OWN_RELOAD_MS);
}

/** The frame is of another origin, which does not let itself be reloaded: the same address is loaded again. */
function reload(): void {
  const url = frame.getAttribute('src');
  if (url !== null) load(url);
}

function load(url: string): void {
  isLoading = true;
  frame.src = url;
}

function elementOf<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page lacks #${id}.`);
  return element;
}
