// Which window each spec runs in.
import { defaultFixture, fixtureNames } from './fixture.mjs';

/** The folder of specs whose window opens no folder. */
const emptyWindow = 'empty-window';

/**
 * Puts specs together that share a window: those under `test/vscode/NAME/`, where NAME is a fixture's, run on that
 * fixture, those under `test/vscode/empty-window/` without a folder, any other on the default fixture.
 *
 * @param {readonly string[]} files  posix paths relative to the repository
 * @returns {{ fixture: string | undefined, specs: string[] }[]} `fixture` is undefined for no folder
 */
export function groupByWorkspace(files) {
  const names = new Set([...fixtureNames(), emptyWindow]);
  const workspaceOf = (file) => {
    const folder = file.split('/')[2];
    return names.has(folder) ? folder : defaultFixture;
  };
  return [...new Set(files.map(workspaceOf))].map((workspace) => ({
    fixture: workspace === emptyWindow ? undefined : workspace,
    specs: files.filter((file) => workspaceOf(file) === workspace),
  }));
}
