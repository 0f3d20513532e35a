import { l10n } from 'vscode';
import type { BoxWords } from '../../core/markdown/boxes';
import { LONGEST_SHOWN } from '../../core/markdown/shownPart';
import type { PageWords } from '../../protocol';

/** Words of the page's own. */
export function pageWords(): PageWords {
  return {
    copy: l10n.t('Copy'),
    copied: l10n.t('Copied'),
    missing: l10n.t('Not found:'),
    embed: l10n.t('Embedded page of {0}. Click to open it in your browser.'),
    contents: l10n.t('Contents'),
    noContents: l10n.t('This post has no headings.'),
    siteStyle: l10n.t('Site Style'),
    editorStyle: l10n.t('Editor Theme'),
    excerptEnd: l10n.t('The excerpt ends here'),
    table: l10n.t('Table'),
    code: l10n.t('Code'),
    done: l10n.t('Done'),
    notDone: l10n.t('Not done'),
  };
}

/** Words around template tags that have no HTML of their own. */
export function boxWords(): BoxWords {
  return {
    unknownTag: l10n.t('Template tag {0}'),
    error: l10n.t('The site would not build. Line {0}: {1}'),
    tooLong: l10n.t('The templates of this post need more than a preview allows: {0}'),
  };
}

/** So many files are named in a notice. */
const MOST_NAMED = 5;

/** What a preview does without. */
export interface Missing {
  /** The names of extensions that the post is too long for. */
  readonly extensions: readonly string[];
  /** Paths of files that are too long for the templates of the post. */
  readonly files: readonly string[];
}

/**
 * Says what a preview does without, and that a very long post is not shown whole.
 * @param length of the post, in UTF-16 code units
 */
export function noticesOf({ extensions, files }: Missing, length: number): readonly string[] {
  const notices: string[] = [];
  if (length > LONGEST_SHOWN) {
    const [has, shows] = [String(length), String(LONGEST_SHOWN)];
    notices.push(l10n.t('This post has {0} characters. The preview shows the first {1}.', has, shows));
  }
  if (extensions.length > 0) {
    notices.push(l10n.t('This post is very long, so the preview leaves out {0}.', extensions.join(', ')));
  }
  if (files.length > 0) {
    const named = files.slice(0, MOST_NAMED).join(', ') + (files.length > MOST_NAMED ? ', …' : '');
    notices.push(l10n.t('The templates of this post do without files that are too long for a preview: {0}', named));
  }
  return notices;
}
