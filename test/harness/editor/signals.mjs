// Whatever ends a process of the harness, what it started ends first. Imports nothing but Node.
import { constants } from 'node:os';

/**
 * From here on Ctrl+C and its kin run the clean-up before they end the process.
 *
 * @returns {{ add: (action: () => unknown) => void, run: () => Promise<void> }} actions run once, the last one first
 */
export function endOnSignals() {
  const actions = [];
  const run = async () => {
    for (let action = actions.pop(); action !== undefined; action = actions.pop()) {
      await Promise.resolve()
        .then(action)
        .catch((error) => console.error(error));
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => run().finally(() => process.exit(128 + constants.signals[signal])));
  }
  return { add: (action) => actions.push(action), run };
}
