import * as vscode from 'vscode';
import { registerPosts } from './vscode/posts';

/** Builds the parts and wires them. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Almanac', { log: true });
  context.subscriptions.push(log, registerPosts(log));
}
