// The lines that a person sees while things are set up.
const start = performance.now();

/** @param {string} line  written to stderr with the seconds since the start, so that stdout stays the tests' own */
export function say(line) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
  process.stderr.write(`[${seconds} s] ${line}\n`);
}
