/**
 * True for a path that climbs out of the root that it is relative to, or may do so: one with a step `..`, on any system.
 * Stores of files read and write nothing by such a path, whoever asks: a configuration, a template or a setting may name it.
 */
export function mayLeaveRoot(path: string): boolean {
  return path.includes('..') && path.split(/[/\\]/).includes('..');
}
