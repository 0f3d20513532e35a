import { DataTransferItem, type DataTransfer, type TreeDragAndDropController } from 'vscode';
import type { BlogNode } from '../tree/nodes';

/** What a drag of posts carries for documents: the addresses of their files, one on each line. */
export const DRAGGED_POSTS = 'application/vnd.almanac.posts';

/** Posts are dragged out of their view: as files, and into other posts as links to them. Nothing is dropped on it. */
export const postDrag: TreeDragAndDropController<BlogNode> = {
  dragMimeTypes: ['text/uri-list', DRAGGED_POSTS],
  dropMimeTypes: [],
  handleDrag(nodes: readonly BlogNode[], transfer: DataTransfer): void {
    const uris = nodes.flatMap((node) =>
      node.kind === 'post' ? node.site.files.uriOf(node.post.path).toString() : [],
    );
    if (uris.length === 0) return;
    transfer.set('text/uri-list', new DataTransferItem(uris.join('\r\n')));
    transfer.set(DRAGGED_POSTS, new DataTransferItem(uris.join('\n')));
  },
};
