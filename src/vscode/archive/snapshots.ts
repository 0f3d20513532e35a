import { commands, l10n, Uri, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import { Lifetime } from '../disposable';

const SCHEME = 'almanac-archive';

/** Texts that stand in no file (what a page was, or will be), so that VS Code can compare them. */
export class Snapshots extends Lifetime implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  #count = 0;

  constructor() {
    super();
    this.register(workspace.registerTextDocumentContentProvider(SCHEME, this));
    this.register(workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())));
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** Shows two texts of a file side by side. */
  async compare(path: string, before: string, after: string, title: string): Promise<void> {
    await commands.executeCommand('vscode.diff', this.#add(path, before), this.#add(path, after), title);
  }

  /** Shows a former text beside the file. */
  async compareWithFile(before: string, uri: Uri): Promise<void> {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const title = l10n.t('{0} (before ↔ now)', name);
    await commands.executeCommand('vscode.diff', this.#add(uri.path, before), uri, title);
  }

  /** Shows a file beside what it would be. */
  async compareWithPlan(uri: Uri, planned: string, title: string): Promise<void> {
    await commands.executeCommand('vscode.diff', uri, this.#add(uri.path, planned), title);
  }

  #add(path: string, text: string): Uri {
    const uri = Uri.from({ scheme: SCHEME, path: `/${path.replace(/^\/+/, '')}`, query: String(++this.#count) });
    this.#texts.set(uri.toString(), text);
    return uri;
  }
}
