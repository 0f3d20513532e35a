import type { SourceFile } from '../ports';
import type { Problem } from '../problems';

/** What is wrong with a file before anything is read from it. */
export function fileProblems({ path, fault }: Pick<SourceFile, 'path' | 'fault'>): readonly Problem[] {
  switch (fault) {
    case 'notUtf8':
      return [{ code: 'file.notUtf8', args: [], severity: 'error' }];
    case 'unreadable':
      return [{ code: 'file.unreadable', args: [path], severity: 'error' }];
    case undefined:
      return [];
  }
}
