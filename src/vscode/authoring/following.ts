import { l10n, window, type QuickPickItem } from 'vscode';

/** Something that may follow a change. */
export interface Follower<T> extends QuickPickItem {
  readonly value: T;
  /** True where it is likely meant. */
  readonly picked: boolean;
}

/**
 * Asks what is to follow a change; nothing is asked where nothing can.
 * @param stated `all` or `none`, where the caller says so already
 * @returns undefined where the user stops
 */
export async function askFollowers<T>(
  followers: readonly Follower<T>[],
  stated: string | undefined,
): Promise<readonly T[] | undefined> {
  if (followers.length === 0 || stated === 'none') return [];
  if (stated === 'all') return followers.map(({ value }) => value);
  const picked = await window.showQuickPick(followers, {
    canPickMany: true,
    ignoreFocusOut: true,
    placeHolder: l10n.t(
      'What else should change? Links in other posts are updated in any case, after you have seen them.',
    ),
  });
  return picked?.map(({ value }) => value);
}
