import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

const POLL_MS = 40;

/** Waits until something holds of an element, as the page sees it. The test's own timeout ends it. */
export async function waitUntil(element: Locator, holds: (element: Element) => boolean): Promise<void> {
  while (!(await element.evaluate(holds))) await element.page().waitForTimeout(POLL_MS);
}

/** Waits until something holds on this side, as of a file. The test's own timeout ends it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(POLL_MS);
}
