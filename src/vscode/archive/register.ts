import { Disposable, type LogOutputChannel } from 'vscode';
import { registerCommand } from '../errors';
import type { Sites } from '../sites';
import { registerArchiveCompletion } from './completion';
import { registerArchiveProblems } from './diagnostics';
import { registerArchiveFixes } from './fixes';
import { registerArchiveLenses } from './lenses';
import { registerRegenerationOnSave } from './onSave';
import { ArchiveWriter } from './regenerate';
import { regenerateAll } from './regenerateAll';
import { Snapshots } from './snapshots';
import type { ArchiveStates } from './states';

/** The commands that regenerate archive pages, and what is told of them in editors. */
export function registerArchive(sites: Sites, states: ArchiveStates, log: LogOutputChannel): Disposable {
  const snapshots = new Snapshots();
  const writer = new ArchiveWriter(sites, log, snapshots);
  return Disposable.from(
    snapshots,
    registerCommand(log, 'almanac.regenerateArchive', (argument) => writer.regenerate(argument)),
    registerCommand(log, 'almanac.regenerateAllArchives', () => regenerateAll(sites, writer, log)),
    registerCommand(log, 'almanac.showArchiveChanges', (argument) => writer.showChanges(argument)),
    registerCommand(log, 'almanac.createArchiveTemplate', (argument) => writer.createTemplate(argument)),
    registerCommand(log, 'almanac.createDynamicArchivePage', (argument) => writer.createDynamicPage(argument)),
    registerArchiveProblems(sites, states),
    registerArchiveFixes(states),
    registerArchiveCompletion(sites),
    registerArchiveLenses(states),
    registerRegenerationOnSave(sites, states, writer, log),
  );
}
