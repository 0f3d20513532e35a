import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../../src/cli/run';

/** Half a year after the posts of these tests. */
export const NOW = '2024-09-01T12:00:00Z';

/** What a command said, and how it ended. */
export interface Outcome {
  readonly status: number;
  readonly printed: string;
  readonly notes: readonly string[];
}

/** Runs a command line in this process. */
export async function almanac(...args: readonly string[]): Promise<Outcome> {
  let printed = '';
  const notes: string[] = [];
  const status = await run(args, {
    print: (text) => (printed += text),
    note: (line) => notes.push(line),
    nowMs: Date.parse(NOW),
    version: '1.2.3',
  });
  return { status, printed, notes };
}

/** A blog in a folder of its own, until `remove`. */
export class BlogOnDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'almanac-cli-'));

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  at(path: string): string {
    return join(this.folder, path);
  }

  read(path: string): string {
    return readFileSync(this.at(path), 'utf8');
  }

  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A Jekyll blog with two posts and a draft. */
export const JEKYLL_BLOG = {
  '_config.yml': 'title: Tides\ntimezone: UTC\n',
  '_posts/2024-03-01-low-water.md': '---\ntitle: Low water\ntags: [sea, mud]\n---\nMud.\n',
  '_posts/2024-05-01-high-water.md': '---\ntitle: High water\n---\nWaves.\n',
  '_drafts/spring-tide.md': '---\ntitle: Spring tide\ndate: 2024-06-01\n---\nSoon.\n',
};
