// What a person asked to run: `[word…] [--grep TEXT] [--flag…]`.

/**
 * @typedef {object} Selection
 * @property {readonly string[]} paths  parts of file names; no part means every file
 * @property {string | undefined} grep  a regular expression for the titles of tests
 * @property {ReadonlySet<string>} flags  the other options, without their dashes
 * @property {readonly string[]} options  the arguments that name no files, to be given on
 */

/**
 * Reads the arguments of a suite.
 *
 * @param {readonly string[]} args
 * @returns {Selection}
 */
export function readSelection(args) {
  const paths = [];
  const flags = new Set();
  let grep;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '--grep' || arg === '-g') grep = args[(index += 1)];
    else if (arg.startsWith('--grep=')) grep = arg.slice('--grep='.length);
    else if (arg.startsWith('--')) flags.add(arg.slice(2));
    else paths.push(arg);
  }
  const options = [...[...flags].map((flag) => `--${flag}`), ...(grep === undefined ? [] : [`--grep=${grep}`])];
  return { paths, grep, flags, options };
}

/**
 * @param {readonly string[]} files
 * @param {Selection} selection
 * @returns {string[]} the files whose path holds one of the selection's parts, or all of them
 */
export function selectFiles(files, { paths }) {
  return files.filter((file) => paths.length === 0 || paths.some((part) => file.includes(part)));
}
