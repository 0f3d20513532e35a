import type { ExtensionContext } from 'vscode';
import { activate as activateAnywhere, type AlmanacApi } from '../extension';
import { disk } from './disk';

/** The extension where its host runs on Node, on desktops and remotes: the same, but that it reads the disk itself. */
export function activate(context: ExtensionContext): AlmanacApi {
  return activateAnywhere(context, disk);
}
