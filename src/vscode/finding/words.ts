import { env, l10n } from 'vscode';
import { isEmptyFilter, type PostFilter } from '../../core/finding/filter';
import type { Grouping } from '../../core/outline/groups';
import type { PostOrder } from '../../core/outline/order';
import { statusWords } from '../tree/words';

/** A language by its name in the user's language, such as `French`; the code where it has no name. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(env.language, { type: 'language' }).of(code) ?? code;
  } catch {
    // RangeError: blogs write codes that no standard knows.
    return code;
  }
}

/** What a filter states, in a few words; undefined where it states nothing. */
export function filterWords(filter: PostFilter): string | undefined {
  if (isEmptyFilter(filter)) return undefined;
  const { text, tag, category, status, year, language } = filter;
  const parts = [
    text === undefined ? undefined : `“${text}”`,
    tag === undefined ? undefined : l10n.t('tag: {0}', tag),
    category === undefined ? undefined : l10n.t('category: {0}', category),
    status === undefined ? undefined : statusWords(status),
    year === undefined ? undefined : String(year),
    language === undefined ? undefined : languageName(language),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

export function groupingWords(grouping: Grouping): string {
  switch (grouping) {
    case 'yearAndMonth':
      return l10n.t('Year and Month');
    case 'month':
      return l10n.t('Month');
    case 'tag':
      return l10n.t('Tag');
    case 'category':
      return l10n.t('Category');
    case 'series':
      return l10n.t('Series');
    case 'section':
      return l10n.t('Section');
    case 'status':
      return l10n.t('Status');
    case 'flat':
      return l10n.t('One List');
  }
}

export function orderWords(order: PostOrder): string {
  switch (order) {
    case 'newest':
      return l10n.t('Newest First');
    case 'oldest':
      return l10n.t('Oldest First');
    case 'updated':
      return l10n.t('Last Changed First');
    case 'title':
      return l10n.t('Title');
  }
}
