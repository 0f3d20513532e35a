import { Disposable, type LogOutputChannel } from 'vscode';
import { registerCommand } from '../errors';
import type { Sites } from '../sites';
import { deletePost } from './deletePost';
import { followExplorer } from './explorer';
import { History } from './history';
import { newPost } from './newPost';
import { movePost } from './movePost';
import { OwnMoves } from './ownMoves';
import { changeDate, changeTitle, renamePost } from './rename';
import { publish, schedule, unpublish } from './publish';

/** The commands that begin, publish, rename, move and delete posts. */
export function registerAuthoring(sites: Sites, log: LogOutputChannel): Disposable {
  const ownMoves = new OwnMoves();
  const history = new History(ownMoves, log);
  const deps = { sites, history, ownMoves, log };
  const register = (id: string, run: (argument: unknown) => Promise<void>): Disposable => registerCommand(log, id, run);
  return Disposable.from(
    register('almanac.newPost', (argument) => newPost(argument, false, deps)),
    register('almanac.newDraft', (argument) => newPost(argument, true, deps)),
    register('almanac.publish', (argument) => publish(argument, deps)),
    register('almanac.unpublish', (argument) => unpublish(argument, deps)),
    register('almanac.schedule', (argument) => schedule(argument, deps)),
    register('almanac.renamePost', (argument) => renamePost(argument, deps)),
    register('almanac.changeTitle', (argument) => changeTitle(argument, deps)),
    register('almanac.changeDate', (argument) => changeDate(argument, deps)),
    register('almanac.movePost', (argument) => movePost(argument, deps)),
    register('almanac.deletePost', (argument) => deletePost(argument, deps)),
    followExplorer(sites, deps, log),
    register('almanac.undo', () => history.undo()),
  );
}
