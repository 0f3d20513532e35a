/** What a command speaks to. Everything that differs from run to run comes through here. */
export interface Terminal {
  /** Results, for whoever reads or pipes them. */
  print(text: string): void;
  /** One line about what went wrong, or about what was done while results are printed. */
  note(line: string): void;
  /** The moment of the run, in epoch milliseconds. */
  readonly nowMs: number;
  readonly version: string;
}

/** Something that the user can put right: said without a stack, exit status 2. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** True for a `CommandError` of any bundle: each has a class of its own. */
export function isCommandError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'CommandError';
}

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** Text from a blog without what a terminal would act on. */
export function plainText(text: string): string {
  return PRINTABLE_ASCII.test(text) ? text : text.replace(/\p{Cc}+/gu, ' ');
}
