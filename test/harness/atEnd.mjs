// Whatever ends a process of the harness, what it started ends first: each thing says at its making how it ends.
// Imports nothing but Node.
import { constants } from 'node:os';

const actions = [];
let isWatching = false;

/**
 * Registers what has to be done before this process ends; Ctrl+C and its kin do it too.
 *
 * @param {() => unknown} action  may already have been done when it is called
 */
export function atEnd(action) {
  actions.push(action);
  if (isWatching) return;
  isWatching = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => end().finally(() => process.exit(128 + constants.signals[signal])));
  }
}

/** Does what has been registered, the last thing first; an action that fails is reported and keeps none from its turn. */
export async function end() {
  for (let action = actions.pop(); action !== undefined; action = actions.pop()) {
    await attempt(action);
  }
}

async function attempt(action) {
  try {
    await action();
  } catch (error) {
    console.error(error);
  }
}
