import type { FileStore } from '../ports';
import type { Detection, Generator } from '../site';

/** A generator that something in a folder speaks for. */
export interface Candidate {
  readonly generator: Generator;
  readonly detection: Detection;
}

/**
 * All generators that something in a folder speaks for, the most likely first.
 * @param files the store, seen from that folder
 */
export async function candidatesAt(files: FileStore, generators: readonly Generator[]): Promise<readonly Candidate[]> {
  const names = new Set((await files.list('')).map(({ name }) => name));
  const found: Candidate[] = [];
  for (const generator of generators) {
    const detection = await generator.detect({ names, files });
    if (detection !== undefined) found.push({ generator, detection });
  }
  return found.sort((a, b) => b.detection.confidence - a.detection.confidence);
}
