import {
  l10n,
  Range,
  ThemeIcon,
  window,
  type Disposable,
  type LogOutputChannel,
  type QuickPick,
  type QuickPickItem,
  type TextEditor,
} from 'vscode';
import { typedDate } from '../../core/frontMatter/help/dateChoices';
import { keyIn } from '../../core/frontMatter/help/keys';
import { placeAt } from '../../core/frontMatter/help/place';
import { keyTables } from '../../core/frontMatter/help/tables/tables';
import { readFrontMatter } from '../../core/frontMatter/read';
import { now } from '../clock';
import { BlogError, registerCommand } from '../errors';
import type { Sites } from '../sites';
import { dateWriter, offeredDates, zoneOf, type DatePlace } from './dates';
import { postDocument, type PostDocument } from './postDocument';

interface DateItem extends QuickPickItem {
  /** As it is written. */
  readonly text: string;
}

/** `Almanac: Insert Date`: a date at its key, or at the cursor in the body, written as the file writes dates. */
export function registerInsertDate(sites: Sites, log: LogOutputChannel): Disposable {
  return registerCommand(log, 'almanac.insertDate', () => insertDate(sites));
}

async function insertDate(sites: Sites): Promise<void> {
  await sites.whenReady();
  const editor = window.activeTextEditor;
  const post = editor && postDocument(editor.document, sites);
  if (editor === undefined || post === undefined) {
    throw new BlogError(l10n.t('Open a post of a blog, and put the cursor where the date goes.'));
  }
  const { version } = editor.document;
  const place = placeFor(editor, post);
  const text = await chooseDate(post, place);
  if (text === undefined) return;
  if (editor.document.version !== version) {
    throw new BlogError(l10n.t('The post was changed in the meantime. Choose the date again.'));
  }
  const range = new Range(editor.document.positionAt(place.start), editor.document.positionAt(place.end));
  if (await editor.edit((edit) => edit.replace(range, text))) return;
  throw new BlogError(l10n.t('The editor of {0} cannot be changed.', post.path));
}

/** The value under the cursor that is a date, else the date of the post; in the body what is selected there. */
function placeFor(editor: TextEditor, post: PostDocument): DatePlace {
  const { document, selection } = editor;
  const { dialect, dateKeys } = post.rules;
  const offset = document.offsetAt(selection.active);
  const place = placeAt(post.text, offset, dialect)?.place;
  const table = keyTables[post.site.catalog.site.generator.id];
  if (place?.kind === 'value' && (keyIn(table, place.path)?.kind ?? 'date') === 'date') {
    return { ...place, key: place.path.join('.') };
  }
  const { block, locate } = readFrontMatter(post.text, dialect);
  if (block === undefined || offset > block.contentEnd || offset < block.contentStart) {
    return {
      start: document.offsetAt(selection.start),
      end: document.offsetAt(selection.end),
      text: '',
      key: undefined,
    };
  }
  const key = dateKeys.find((each) => locate(each) !== undefined);
  const value = key === undefined ? undefined : locate(key)?.value;
  if (key === undefined || value === undefined) {
    throw new BlogError(l10n.t('The front matter has no date. Write “{0}:” where it goes.', dateKeys[0] ?? 'date'));
  }
  const range = new Range(value.start.line, value.start.column, value.end.line, value.end.column);
  const inside = placeAt(
    post.text,
    document.offsetAt(range.start) + (/^["']/.test(document.getText(range)) ? 1 : 0),
    dialect,
  )?.place;
  const start = inside?.start ?? document.offsetAt(range.start);
  const end = inside?.end ?? document.offsetAt(range.end);
  return { start, end, text: post.text.slice(start, end), key };
}

/** @returns the date as it is written; undefined where none was chosen */
function chooseDate(post: PostDocument, place: DatePlace): Promise<string | undefined> {
  const picker = window.createQuickPick<DateItem>();
  const offered = offeredDates(post, place).map(({ label, text }) => itemOf(label, text));
  const write = dateWriter(post, place);
  picker.placeholder = l10n.t('Choose a date, or type one, such as 2024-05-31 18:00, friday 9:00 or +2w');
  picker.items = offered;
  picker.onDidChangeValue((typed) => {
    const date = typedDate(typed, now(), zoneOf(post));
    picker.items = date === undefined ? offered : [itemOf(typed.trim(), write(date)), ...offered];
  });
  return chosenOf(picker);
}

function itemOf(label: string, text: string): DateItem {
  return { label, description: text, iconPath: new ThemeIcon('calendar'), text, alwaysShow: true };
}

function chosenOf(picker: QuickPick<DateItem>): Promise<string | undefined> {
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.text);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
