// The script of a preview's page: shows what the host says, and tells it what the reader does.
import { isHostMessage, type HostMessage, type SettingsMessage, type ShowMessage } from '../protocol';
import { wrapBareText } from './bareText';
import { listenToClicks } from './clicks';
import { addCopyButtons } from './codeButtons';
import { CursorMark } from './cursor';
import { markExcerptEnd } from './excerptEnd';
import { mendFootnoteRoles } from './footnoteRoles';
import { host } from './host';
import { nameTaskBoxes } from './taskBoxes';
import { patchPage } from './patch';
import { placeResources } from './resources';
import { Sanitizer } from './sanitize';
import { addScrollers, markScrollers } from './scrollers';
import { Scrolling } from './scrolling';
import { readStart } from './start';
import { PageDress } from './style';
import { Tools } from './tools';

const STATE_DELAY_MS = 100;

const page = document.getElementById('almanac-page') ?? document.body;
const start = readStart();
let shown = start.document;
let isLocked = start.isLocked;
let last: ShowMessage | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const scrolling = new Scrolling(page, (line) => {
  keepState();
  host.postMessage({ type: 'scrolled', document: shown, line });
});
const cursor = new CursorMark(page);
const dress = new PageDress();
const sanitizer = new Sanitizer();
const tools = new Tools(page, {
  switchStyle: () => host.postMessage({ type: 'switchStyle', document: shown }),
  contentsChanged: keepState,
});

function keepState(): void {
  host.setState({ document: shown, line: scrolling.line, isLocked, hasContents: tools.contents.isShown });
}

function show(message: ShowMessage): void {
  const isFirst = last === undefined;
  const isOther = message.document !== shown;
  shown = message.document;
  last = message;
  scrolling.rest();
  cursor.clear();
  patchPage(page, contentOf(message));
  dress.update();
  markScrollers(page, message.words);
  window.dispatchEvent(new CustomEvent('vscode.markdown.updateContent'));
  tools.update(message.words);
  if (isOther) {
    cursor.moveTo(undefined);
    scrolling.moveTo(0);
  } else if (isFirst) scrolling.moveTo(start.line);
  if (isFirst && start.hasContents) tools.toggleContents(true);
  cursor.renew();
  keepStateSoon();
}

/** Where the reader is costs the more the longer the page is: it is not asked for between two keys. */
function keepStateSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(keepState, STATE_DELAY_MS);
}

function contentOf({ html, words, resources, excerptLine }: ShowMessage): DocumentFragment {
  const content = sanitizer.sanitize(html, words);
  placeResources(content, resources, words);
  nameTaskBoxes(content, words);
  mendFootnoteRoles(content);
  addCopyButtons(content, words);
  addScrollers(content);
  for (const body of content.querySelectorAll('.almanac-body')) wrapBareText(body);
  markExcerptEnd(content, excerptLine, words);
  return content;
}

function take(settings: SettingsMessage): void {
  isLocked = settings.isLocked;
  dress.wear(settings.style);
  tools.setStyle(settings.style);
  keepState();
}

function hear(message: HostMessage): void {
  if (message.type === 'show') return show(message);
  if (message.document !== shown) return;
  switch (message.type) {
    case 'settings':
      return take(message);
    case 'scroll':
      return scrolling.moveTo(message.line);
    case 'cursor':
      return cursor.moveTo(message.line);
    case 'contents':
      tools.toggleContents();
      if (tools.contents.isShown) tools.contents.focus();
  }
}

window.addEventListener('message', ({ data: message }: MessageEvent<unknown>) => {
  if (isHostMessage(message)) hear(message);
});
window.addEventListener('resize', () => last !== undefined && markScrollers(page, last.words));
listenToClicks(page, () => shown);
host.postMessage({ type: 'ready' });
