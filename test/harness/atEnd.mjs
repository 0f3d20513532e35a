// Whatever ends a process of the harness, what it started ends first: each thing says at its making how it ends.
// Imports nothing but Node.
import { constants } from 'node:os';

const parentPollMs = 1_000;

const actions = [];
let ending;
let isListening = false;

/**
 * Registers what has to be done before this process ends, be it by a signal.
 *
 * @param {() => unknown} action  may already have been done when it is called
 */
export function atEnd(action) {
  endOnSignals();
  actions.push(action);
}

/**
 * From here on Ctrl+C and its kin end this process in good order: with what is registered, with its `exit` listeners,
 * and with `process.exitCode`, where that is set, or the status that is usual for the signal.
 */
export function endOnSignals() {
  if (isListening) return;
  isListening = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => end().finally(() => process.exit(process.exitCode ?? 128 + constants.signals[signal])));
  }
}

/** A signal to npm ends npm's shell, not what that runs: where npm runs this process, it ends with that shell. */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event !== undefined) endWithParent();
}

/** Does what has been registered, the last thing first; an action that fails is reported and keeps none from its turn. */
export function end() {
  ending ??= doAll();
  return ending;
}

/** Ends this process where its parent dies without a word. */
export function endWithParent() {
  const parent = process.ppid;
  const watch = () => process.ppid === parent || end().finally(() => process.exit(1));
  setInterval(watch, parentPollMs).unref();
}

async function doAll() {
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
