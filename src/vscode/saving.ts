import { workspace, type TextDocument } from 'vscode';

/** True where the settings for a document make its saving change more than what was edited. */
export function isChangedBySaving(document: TextDocument, text: string): boolean {
  const files = workspace.getConfiguration('files', document);
  const editor = workspace.getConfiguration('editor', document);
  return (
    (files.get('trimTrailingWhitespace') === true && /[ \t](?:[\r\n]|$)/.test(text)) ||
    (files.get('insertFinalNewline') === true && !/[\r\n]$/.test(text)) ||
    (files.get('trimFinalNewlines') === true && /(?:\r\n|\n){2}$/.test(text)) ||
    editor.get('formatOnSave') === true ||
    hasCodeActions(editor.get<unknown>('codeActionsOnSave'))
  );
}

/** A list of kinds, or kinds with when they run. */
function hasCodeActions(setting: unknown): boolean {
  if (Array.isArray(setting)) return setting.length > 0;
  if (typeof setting !== 'object' || setting === null) return false;
  return Object.values(setting).some((when) => when !== false && when !== 'never');
}
