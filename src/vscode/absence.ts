import { FileSystemError } from 'vscode';

/** True for what a file system says where there is no such file or folder, unlike where it cannot give one for now. */
export function isAbsence(error: unknown): boolean {
  return (
    error instanceof FileSystemError && ['FileNotFound', 'FileIsADirectory', 'FileNotADirectory'].includes(error.code)
  );
}
