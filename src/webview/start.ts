import { asPageState, type PageState } from '../protocol';

/** What the host wrote into the page when it made it. */
export function readStart(): PageState {
  const text = document.getElementById('almanac-data')?.dataset['value'] ?? '{}';
  const value: unknown = JSON.parse(text);
  return asPageState(value) ?? { document: '', line: 0, isLocked: false, hasContents: false };
}
