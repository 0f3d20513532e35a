// The VS Codes that the suites run on. The npm package code-server carries them; each needs the Node it was made for.

/**
 * @typedef {object} Version
 * @property {string} vscode  as VS Code calls itself
 * @property {string} codeServer  version of the npm package that carries it
 * @property {string} node  version of Node that its server runs on
 * @property {readonly string[]} prebuilt  packages with prebuilt native parts, for those that the release would compile
 */

/** @type {Version} */
export const newest = { vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0', prebuilt: [] };

/**
 * The oldest that `engines.vscode` promises, on the Node of its time: what that lacks must show here.
 *
 * @type {Version}
 */
export const oldest = {
  vscode: '1.100.3',
  codeServer: '4.100.3',
  node: '20.19.0',
  prebuilt: ['node-pty@1.2.0-beta.15', '@vscode/ripgrep-universal@1.18.0'],
};
