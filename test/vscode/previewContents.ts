// What specs about the content of previews share.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { makeContent } from '../../src/vscode/preview/content';
import type { Content } from '../../src/vscode/preview/previewContent';
import { Contributions } from '../../src/vscode/preview/contributions';
import { RenderFiles } from '../../src/vscode/preview/renderFiles';
import { onlySite } from './blog';

/** Renders files of the open blog as its previews do, with a panel of its own; disposed in the end. */
export class PreviewContents {
  readonly #panel = vscode.window.createWebviewPanel('almanac.spec', 'Spec', vscode.ViewColumn.One);
  readonly #log = vscode.window.createOutputChannel('Preview Spec', { log: true });
  readonly #contributions = new Contributions(this.#log);
  readonly #files = new RenderFiles();

  /** @param path relative to the root of the site */
  async of(path: string): Promise<{ content: Content; isAskedFor: (path: string) => boolean }> {
    const { sites, site } = await onlySite();
    const parts = { sites, log: this.#log, contributions: this.#contributions, files: this.#files };
    const content = await makeContent(site.files.uriOf(path), parts, this.#panel.webview, () => false);
    assert.ok(content);
    return { content, isAskedFor: (other) => content.dependsOn(site.files.uriOf(other)) };
  }

  /** Waits until an extension's plugin is there, for which no preview waits. */
  async untilPluginOf(extension: string): Promise<void> {
    const isThere = (): boolean => this.#contributions.plugins.some((plugin) => plugin.extension.id === extension);
    while (!isThere()) {
      await new Promise<void>((resolve) => {
        const listener = this.#contributions.onDidChange(() => {
          listener.dispose();
          resolve();
        });
      });
    }
  }

  dispose(): void {
    for (const part of [this.#panel, this.#log, this.#contributions, this.#files]) part.dispose();
  }
}
