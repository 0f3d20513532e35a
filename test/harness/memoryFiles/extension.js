// A file system that is no disk: what a blog in a virtual workspace lies on. It begins as a copy of what the folder
// “blogs” of this extension holds, and tells of its changes itself.
'use strict';

const { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } = require('vscode');

exports.activate = async ({ extensionUri, subscriptions }) => {
  const files = new MemoryFiles();
  await copyFolder(Uri.joinPath(extensionUri, 'blogs'), Uri.from({ scheme: 'memory', path: '/' }), files);
  subscriptions.push(workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true }));
};

async function copyFolder(from, to, files) {
  files.createDirectory(to);
  for (const [name, type] of await workspace.fs.readDirectory(from)) {
    const [source, target] = [Uri.joinPath(from, name), Uri.joinPath(to, name)];
    if (type & FileType.Directory) await copyFolder(source, target, files);
    else files.writeFile(target, await workspace.fs.readFile(source), { create: true, overwrite: true });
  }
}

/** A FileSystemProvider; an entry without `data` is a folder. */
class MemoryFiles {
  #entries = new Map([['/', { modified: 0 }]]);
  #changed = new EventEmitter();
  #modified = 1;
  onDidChangeFile = this.#changed.event;

  watch() {
    return new Disposable(() => {});
  }

  stat(uri) {
    const { data, modified } = this.#entry(uri);
    return { type: data ? FileType.File : FileType.Directory, ctime: 0, mtime: modified, size: data?.length ?? 0 };
  }

  readDirectory(uri) {
    if (this.#entry(uri).data) throw FileSystemError.FileNotADirectory(uri);
    const parent = uri.path === '/' ? '/' : `${uri.path}/`;
    return [...this.#entries]
      .filter(([path]) => path !== '/' && path.startsWith(parent) && !path.slice(parent.length).includes('/'))
      .map(([path, { data }]) => [path.slice(parent.length), data ? FileType.File : FileType.Directory]);
  }

  readFile(uri) {
    const { data } = this.#entry(uri);
    if (!data) throw FileSystemError.FileIsADirectory(uri);
    return data;
  }

  createDirectory(uri) {
    if (this.#entries.has(uri.path)) return;
    this.#needParent(uri);
    this.#put(uri, undefined, FileChangeType.Created);
  }

  writeFile(uri, data, { create, overwrite }) {
    const existing = this.#entries.get(uri.path);
    if (!existing && !create) throw FileSystemError.FileNotFound(uri);
    if (existing && !overwrite) throw FileSystemError.FileExists(uri);
    if (existing && !existing.data) throw FileSystemError.FileIsADirectory(uri);
    this.#needParent(uri);
    this.#put(uri, data.slice(), existing ? FileChangeType.Changed : FileChangeType.Created);
  }

  delete(uri, { recursive }) {
    this.#entry(uri);
    const below = this.#below(uri);
    if (below.length > 0 && !recursive) throw FileSystemError.NoPermissions(uri);
    [uri.path, ...below].forEach((path) => this.#entries.delete(path));
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from, to, { overwrite }) {
    this.#entry(from);
    if (this.#entries.has(to.path) && !overwrite) throw FileSystemError.FileExists(to);
    this.#needParent(to);
    for (const path of [from.path, ...this.#below(from)]) {
      this.#entries.set(to.path + path.slice(from.path.length), this.#entries.get(path));
      this.#entries.delete(path);
    }
    this.#changed.fire([
      { type: FileChangeType.Deleted, uri: from },
      { type: FileChangeType.Created, uri: to },
    ]);
  }

  #entry(uri) {
    const entry = this.#entries.get(uri.path);
    if (!entry) throw FileSystemError.FileNotFound(uri);
    return entry;
  }

  #needParent(uri) {
    const parent = Uri.joinPath(uri, '..');
    if (this.#entry(parent).data) throw FileSystemError.FileNotADirectory(parent);
  }

  #below({ path: folder }) {
    return [...this.#entries.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  #put(uri, data, type) {
    this.#entries.set(uri.path, { data, modified: this.#modified++ });
    this.#changed.fire([{ type, uri }]);
  }
}
