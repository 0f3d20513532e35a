import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator } from 'playwright-core';

const SOURCE = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe says of an element: how many were looked at, and what is wrong with each of them. */
interface AxeResults {
  readonly passes: readonly unknown[];
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/**
 * Looks by axe-core for what keeps readers out of a page.
 * @returns each violation as a text; what was looked at in vain is no violation, and the number of rules that held
 */
export async function violationsOf(
  page: FrameLocator,
): Promise<{ readonly held: number; readonly violations: readonly string[] }> {
  const results = await page.locator('html').evaluate(async (root, source): Promise<AxeResults> => {
    // The page lets no script in; what the browser's own tools run is not asked.
    const axe: unknown = new Function(
      `const module = { exports: {} }, exports = module.exports; ${source}; return module.exports;`,
    )();
    const { run } = axe as { run(context: unknown): Promise<AxeResults> };
    return run(root.ownerDocument);
  }, SOURCE);
  const violations = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
  );
  return { held: results.passes.length, violations };
}
