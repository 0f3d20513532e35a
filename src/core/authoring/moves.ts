import type { FileStore } from '../ports';
import type { Move } from './links/move';
import type { AuthoringRules } from './rules';

/**
 * What has to be moved so that a post stands at another path: its file, or its bundle with all that is in it, and the
 * folder of its assets where it has one.
 */
export async function movesFor(
  from: string,
  to: string,
  rules: AuthoringRules,
  files: FileStore,
): Promise<readonly Move[]> {
  if (from === to) return [];
  const [bundle, newBundle] = [bundleOf(from), bundleOf(to)];
  if (bundle !== undefined && newBundle !== undefined && nameOf(from) === nameOf(to)) {
    return [{ from: bundle, to: newBundle }];
  }
  const assets = rules.assetFolder?.(from);
  const hasAssets = assets !== undefined && (await files.list(assets)).length > 0;
  return [{ from, to }, ...(hasAssets ? [{ from: assets, to: rules.assetFolder?.(to) ?? assets }] : [])];
}

/** The folder of a post that is the `index` of one; undefined for a post that is a file among others. */
export function bundleOf(path: string): string | undefined {
  return /^(.+)\/index(?:\.[\w-]+)*\.[^./]+$/i.exec(path)?.[1];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
