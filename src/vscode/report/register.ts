import {
  Disposable,
  EventEmitter,
  languages,
  Uri,
  window,
  workspace,
  type Extension,
  type LogOutputChannel,
} from 'vscode';
import { registerCommand } from '../errors';
import type { Sites } from '../sites';
import { detectedSites } from './report';

const SCHEME = 'almanac-report';
const PAGE = Uri.from({ scheme: SCHEME, path: '/Detected Sites.md' });

/** `Show Detected Sites`: a page of text that cannot be changed, and is written anew each time it is asked for. */
export function registerReport(sites: Sites, extension: Extension<unknown>, log: LogOutputChannel): Disposable {
  const didChange = new EventEmitter<Uri>();
  return Disposable.from(
    didChange,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: didChange.event,
      provideTextDocumentContent: () => detectedSites(sites, extension),
    }),
    sites.onDidChange(({ kind }) => (kind === 'sites' || kind === 'site') && didChange.fire(PAGE)),
    registerCommand(log, 'almanac.showDetectedSites', async () => {
      didChange.fire(PAGE);
      const document = await workspace.openTextDocument(PAGE);
      await window.showTextDocument(await languages.setTextDocumentLanguage(document, 'markdown'));
    }),
  );
}
