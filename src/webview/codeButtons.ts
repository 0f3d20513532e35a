import type { PageWords } from '../protocol';

const SHOWN_MS = 1_500;
/** Columns of line numbers are no code, and the source in a box is not for readers. */
const WITHOUT_BUTTON = '.almanac-box pre, .gutter pre, .lineno pre, .linenos pre, .rouge-gutter pre';

/** Gives each block of code a button that copies it. */
export function addCopyButtons(root: ParentNode, words: PageWords): void {
  for (const block of root.querySelectorAll('.almanac-body pre')) {
    if (block.matches(WITHOUT_BUTTON)) continue;
    const frame = document.createElement('div');
    frame.className = 'almanac-code';
    const line = block.getAttribute('data-line');
    if (line !== null) frame.setAttribute('data-line', line);
    block.replaceWith(frame);
    frame.append(block, copyButton(words));
  }
}

function copyButton(words: PageWords): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'almanac-copy';
  button.type = 'button';
  button.textContent = words.copy;
  button.dataset['done'] = words.copied;
  return button;
}

/** Copies the code beside a button that was pressed. */
export async function copyCode(button: HTMLElement): Promise<void> {
  const code = button.parentElement?.querySelector('pre')?.textContent ?? '';
  await navigator.clipboard.writeText(code.replace(/\n$/, ''));
  const label = button.textContent;
  button.textContent = button.dataset['done'] ?? label;
  setTimeout(() => (button.textContent = label), SHOWN_MS);
}
