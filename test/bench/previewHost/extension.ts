// Runs in the extension host beside the previews: how long does each take to make HTML of the same text, both in turn?
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { plain } from '../../../src/core/generators/plain/plain';
import { renderPost } from '../../../src/core/markdown/render';
import { MemoryFiles } from '../../core/memoryFiles';

const ROUNDS = 15;

export function activate(): void {
  const asked = process.env['ALMANAC_BENCH_RENDER'];
  if (asked === undefined) return;
  const { texts, result }: { texts: Record<string, string>; result: string } = JSON.parse(asked);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) return;
  void measureAll(folder, texts).then((times) => writeFileSync(result, JSON.stringify(times)));
}

async function measureAll(folder: vscode.Uri, paths: Readonly<Record<string, string>>) {
  const times: Record<string, { almanac: number[]; builtIn: number[] }> = {};
  for (const [name, path] of Object.entries(paths)) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path));
    times[name] = await measure(new TextDecoder().decode(bytes), path);
  }
  return times;
}

async function measure(text: string, path: string) {
  const times = { almanac: [] as number[], builtIn: [] as number[] };
  const files = new MemoryFiles();
  const site = await plain.configure(files, { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} });
  for (let round = -2; round < ROUNDS; round++) {
    // Neither may know the text from the round before.
    const changed = `${text}\nRound ${round}.\n`;
    const start = performance.now();
    await renderPost({ file: { path, text: changed }, site, posts: [], files, nowMs: 0 });
    const middle = performance.now();
    await vscode.commands.executeCommand('markdown.api.render', changed);
    if (round < 0) continue;
    times.almanac.push(middle - start);
    times.builtIn.push(performance.now() - middle);
  }
  return times;
}
