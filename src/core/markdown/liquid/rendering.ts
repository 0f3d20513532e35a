import { Tag, type Context, type Emitter, type Template } from 'liquidjs';
import type { Box } from '../boxes';
import { LimitError } from './limitError';
import { LineEmitter } from './lineEmitter';
import { MOST_ERRORS } from './parsing';
import { reasonOf } from './reason';
import { UnseenFileError } from './tags/include';

/** So many tags, texts and rounds of loops are run at most: beyond, a post is taken for a trap. */
const MOST_STEPS = 50_000;
/** So much text is printed at most, in UTF-16 code units. */
const MOST_OUTPUT = 8_000_000;

/** Prints templates one after the other. One that fails is replaced by a box, and the next goes on. */
export class LenientRenderer {
  readonly #toText: (box: Exclude<Box, { kind: 'html' }>) => string;
  #steps = 0;
  #errors = 0;

  constructor(toText: (box: Exclude<Box, { kind: 'html' }>) => string) {
    this.#toText = toText;
  }

  *renderTemplates(
    templates: readonly Template[],
    context: Context,
    emitter: Emitter = new LineEmitter(''),
  ): Generator<unknown, string> {
    // A round of a loop that is empty counts too.
    this.#count(emitter);
    for (const template of templates) {
      this.#count(emitter);
      if (emitter instanceof LineEmitter) emitter.moveTo(template.token, isText(template));
      try {
        const html: unknown = yield template.render(context, emitter);
        if (html !== undefined && html !== null && html !== '') emitter.write(html);
      } catch (error) {
        if (error instanceof LimitError || isLimit(error)) throw error;
        if (++this.#errors > MOST_ERRORS) throw new LimitError('too many tags that fail');
        emitter.write(this.#toText(boxOf(template, error)));
      }
      if (hasLeft(context)) break;
    }
    return emitter.buffer;
  }

  #count(emitter: Emitter): void {
    this.#steps++;
    if (this.#steps > MOST_STEPS || emitter.buffer.length > MOST_OUTPUT) throw new LimitError('template too long');
  }
}

function boxOf({ token }: Template, error: unknown): Exclude<Box, { kind: 'html' }> {
  const place = { source: token.getText(), line: (token.getPosition()[0] ?? 1) - 1 };
  if (error instanceof UnseenFileError) return { kind: 'tag', name: error.message, ...place };
  return { kind: 'error', message: reasonOf(error), ...place };
}

function isText(template: Template): boolean {
  return !(template instanceof Tag) && !('value' in template);
}

function isLimit(error: unknown): boolean {
  return error instanceof Error && /limit exceeded/.test(error.message);
}

/** `break` and `continue` end the block that they stand in. */
function hasLeft(context: Context & { breakCalled?: boolean; continueCalled?: boolean }): boolean {
  return context.breakCalled === true || context.continueCalled === true;
}
