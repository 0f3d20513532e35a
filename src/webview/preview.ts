// The script of a preview's page: shows what the host says, and tells it what the reader does.
import { isHostMessage, type ShowMessage } from '../protocol';
import { wrapBareText } from './bareText';
import { listenToClicks } from './clicks';
import { addCopyButtons } from './codeButtons';
import { host } from './host';
import { patchPage } from './patch';
import { placeResources } from './resources';
import { sanitize } from './sanitize';
import { Scrolling } from './scrolling';

const page = document.getElementById('almanac-page') ?? document.body;
const data = readData();
let shown = data.document;
let isFirst = true;

const scrolling = new Scrolling(page, (line) => {
  host.setState({ document: shown, line });
  host.postMessage({ type: 'scrolled', document: shown, line });
});

function show(message: ShowMessage): void {
  const isOther = message.document !== shown;
  shown = message.document;
  const content = sanitize(message.html, message.words);
  placeResources(content, message.resources, message.words);
  addCopyButtons(content, message.words);
  for (const body of content.querySelectorAll('.almanac-body')) wrapBareText(body);
  scrolling.rest();
  patchPage(page, content);
  window.dispatchEvent(new CustomEvent('vscode.markdown.updateContent'));
  if (isFirst && !isOther) scrolling.moveTo(data.line);
  else if (isOther) scrolling.moveTo(0);
  isFirst = false;
  host.setState({ document: shown, line: scrolling.line });
}

window.addEventListener('message', ({ data: message }: MessageEvent<unknown>) => {
  if (!isHostMessage(message)) return;
  if (message.type === 'show') show(message);
  else if (message.document === shown) scrolling.moveTo(message.line);
});
listenToClicks(page, () => shown);
host.postMessage({ type: 'ready' });

/** What the host wrote into the page when it made it. */
function readData(): { document: string; line: number } {
  const text = document.getElementById('almanac-data')?.dataset['value'] ?? '{}';
  const value: unknown = JSON.parse(text);
  const given = typeof value === 'object' && value !== null ? value : {};
  return {
    document: 'document' in given && typeof given.document === 'string' ? given.document : '',
    line: 'line' in given && typeof given.line === 'number' ? given.line : 0,
  };
}
