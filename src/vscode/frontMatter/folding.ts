import { FoldingRange, languages, type Disposable, type FoldingRangeProvider, type TextDocument } from 'vscode';
import { readFrontMatter } from '../../core/frontMatter/read';
import type { Sites } from '../sites';
import { postDocument, postFiles } from './postDocument';

/** The front matter of a post, as a part that can be folded away. */
export function registerFolding(sites: Sites): Disposable {
  const provider: FoldingRangeProvider = {
    provideFoldingRanges: (document) => {
      const range = frontMatterRange(document, sites);
      return range === undefined ? [] : [range];
    },
  };
  return languages.registerFoldingRangeProvider(postFiles, provider);
}

function frontMatterRange(document: TextDocument, sites: Sites): FoldingRange | undefined {
  const post = postDocument(document, sites);
  const block = post && readFrontMatter(post.text, post.rules.dialect).block;
  if (block === undefined) return undefined;
  // The line below the closing one is where the block ends, but for a file that ends with it.
  const end = document.positionAt(block.end);
  const last = end.character === 0 ? end.line - 1 : end.line;
  const first = document.positionAt(block.start).line;
  return last > first ? new FoldingRange(first, last) : undefined;
}
