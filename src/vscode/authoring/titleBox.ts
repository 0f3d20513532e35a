import { InputBoxValidationSeverity, l10n, window, type InputBox } from 'vscode';

export interface TitleQuestion {
  /** What is asked for, above the box. */
  readonly title: string;
  readonly value?: string | undefined;
  /** Says what comes of a title, below the box, while it is typed. */
  readonly outcome: (title: string) => Promise<string>;
}

/**
 * Asks for the title of a post, and shows what comes of it as it is typed.
 * @returns undefined where the user gives none
 */
export function askTitle(question: TitleQuestion): Promise<string | undefined> {
  const box = window.createInputBox();
  box.title = question.title;
  box.value = question.value ?? '';
  box.placeholder = l10n.t('Title of the post');
  box.ignoreFocusOut = true;
  box.onDidChangeValue(() => void showOutcome(box, question));
  void showOutcome(box, question);
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      if (box.value.trim() === '') box.validationMessage = l10n.t('Write a title. It can be changed later.');
      else {
        resolve(box.value.trim());
        box.hide();
      }
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

/** The answer for a title that is no longer in the box is left out. */
async function showOutcome(box: InputBox, { outcome }: TitleQuestion): Promise<void> {
  const { value } = box;
  if (value.trim() === '') {
    box.validationMessage = undefined;
    return;
  }
  const message = await outcome(value.trim());
  if (box.value === value) box.validationMessage = { message, severity: InputBoxValidationSeverity.Info };
}
