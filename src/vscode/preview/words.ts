import { l10n } from 'vscode';
import type { BoxWords } from '../../core/markdown/boxes';
import type { PageWords } from '../../protocol';

/** Words of the page's own. */
export function pageWords(): PageWords {
  return {
    copy: l10n.t('Copy'),
    copied: l10n.t('Copied'),
    missing: l10n.t('Not found:'),
    embed: l10n.t('Embedded page of {0}. Click to open it in your browser.'),
  };
}

/** Words around template tags that have no HTML of their own. */
export function boxWords(): BoxWords {
  return {
    unknownTag: l10n.t('Template tag {0}'),
    error: l10n.t('The site would not build. Line {0}: {1}'),
  };
}
