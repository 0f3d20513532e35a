import type { Uri, LogOutputChannel } from 'vscode';
import type { Sites } from '../sites';
import type { Contributions } from './contributions';
import type { RenderFiles } from './renderFiles';
import type { PreviewStyles } from './styles';

/** What all previews of the window share. */
export interface PreviewParts {
  readonly sites: Sites;
  readonly log: LogOutputChannel;
  readonly contributions: Contributions;
  readonly files: RenderFiles;
  readonly styles: PreviewStyles;
  readonly extensionUri: Uri;
}
