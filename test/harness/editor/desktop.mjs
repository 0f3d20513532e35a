// Desktop VS Code, where it is installed. Imports nothing but Node.
import { root } from '../paths.mjs';
import { run } from '../setup/run.mjs';

/**
 * Opens a folder in an Extension Development Host.
 *
 * @param {string} folder
 * @returns {Promise<void>} rejects with what to do where there is no `code`
 */
export async function openDesktop(folder) {
  try {
    await run('code', [`--extensionDevelopmentPath=${root}`, folder], { cwd: root });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Error(
      'Desktop VS Code is not on the PATH: there is no command “code”. In VS Code, run “Shell Command: Install ' +
        '‘code’ command in PATH”; or leave --desktop out, and VS Code opens in your browser.',
      { cause: error },
    );
  }
}
