import { Disposable, type LogOutputChannel } from 'vscode';
import { registerCommand } from '../errors';
import type { Sites } from '../sites';
import { ArchiveWriter } from './regenerate';
import { regenerateAll } from './regenerateAll';
import { Snapshots } from './snapshots';

/** The commands that regenerate archive pages. */
export function registerArchive(sites: Sites, log: LogOutputChannel): Disposable {
  const snapshots = new Snapshots();
  const writer = new ArchiveWriter(sites, log, snapshots);
  return Disposable.from(
    snapshots,
    registerCommand(log, 'almanac.regenerateArchive', (argument) => writer.regenerate(argument)),
    registerCommand(log, 'almanac.regenerateAllArchives', () => regenerateAll(sites, writer, log)),
  );
}
