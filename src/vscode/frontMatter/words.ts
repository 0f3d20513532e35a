import { l10n } from 'vscode';
import type { KeyTable } from '../../core/frontMatter/help/keys';

/** What a key means, and where that is documented, as Markdown. */
export function keyMeaning(meaning: string, { generator, source }: KeyTable): string {
  const words = l10n.t(meaning);
  return source === '' ? words : `${words}\n\n[${l10n.t('{0} documentation', generator)}](${source})`;
}
