import {
  CompletionItem,
  CompletionItemKind,
  l10n,
  MarkdownString,
  Range,
  SnippetString,
  type Position,
  type TextDocument,
} from 'vscode';
import type { KeyTable } from '../../core/frontMatter/help/keys';
import type { Suggestion } from '../../core/frontMatter/help/suggestion';
import { postCount } from '../finding/pickers';
import { keyMeaning } from './words';

/** Where something is suggested, and whose keys these are. */
export interface CompletionPlace {
  readonly document: TextDocument;
  readonly position: Position;
  readonly table: KeyTable;
}

const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  date: CompletionItemKind.Event,
};

/** A suggestion for VS Code's list, in which it stands at `index`. */
export function completionItem(
  { kind, label, insert, start, end, isSnippet, filter, count, meaning, hasValues }: Suggestion,
  index: number,
  { document, position, table }: CompletionPlace,
): CompletionItem {
  const uses = count === undefined ? undefined : postCount(count);
  const description = kind === 'date' ? insert.trim() : uses;
  const item = new CompletionItem(description === undefined ? label : { label, description }, kinds[kind]);
  const from = document.positionAt(start);
  item.range = { inserting: new Range(from, position), replacing: new Range(from, document.positionAt(end)) };
  item.insertText = isSnippet ? new SnippetString(insert) : insert;
  item.filterText = filter;
  item.sortText = String(index).padStart(5, '0');
  if (meaning !== undefined) item.documentation = new MarkdownString(keyMeaning(meaning, table));
  if (hasValues === true) item.command = { command: 'editor.action.triggerSuggest', title: l10n.t('Suggest Values') };
  return item;
}
