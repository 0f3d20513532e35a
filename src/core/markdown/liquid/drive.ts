type Steps = Iterator<unknown, unknown, unknown>;

/**
 * Runs a generator of liquidjs to its end, as its `toPromise` does (`util/async.ts`), but waits for promises alone: where
 * one generator yields another, which is most of what a template does, it goes on at once.
 * @returns what the generator returns; rejects with what it throws
 */
export async function drive(generator: Steps): Promise<unknown> {
  const stack: Steps[] = [generator];
  let value: unknown;
  let isThrown = false;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const step = advance(top, value, isThrown);
    ({ value, isThrown } = step);
    if (step.isAtEnd) stack.pop();
    if (isThrown) continue;
    if (isGenerator(value)) {
      stack.push(value);
      value = undefined;
    } else if (isPromise(value)) {
      try {
        value = await value;
      } catch (error) {
        value = error;
        isThrown = true;
      }
    }
  }
  if (isThrown) throw value;
  return value;
}

interface Step {
  readonly value: unknown;
  readonly isThrown: boolean;
  readonly isAtEnd: boolean;
}

function advance(steps: Steps, value: unknown, isThrown: boolean): Step {
  try {
    const result = isThrown && steps.throw !== undefined ? steps.throw(value) : steps.next(value);
    return { value: result.value, isThrown: false, isAtEnd: result.done === true };
  } catch (error) {
    return { value: error, isThrown: true, isAtEnd: true };
  }
}

function isGenerator(value: unknown): value is Steps {
  if (typeof value !== 'object' || value === null || !('next' in value) || !('throw' in value)) return false;
  return typeof value.next === 'function' && typeof value.throw === 'function';
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
