import { Disposable, type LogOutputChannel } from 'vscode';
import type { SiteHabits } from '../media/siteHabits';
import type { Sites } from '../sites';
import { registerCompletion } from './completion';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { registerInsertDate } from './insertDate';
import { registerStatusDecorations } from './statusDecorations';
import { SiteWords } from './siteWords';

/** Help with front matter: what may be written, what it means, and dates. */
export function registerFrontMatterHelp(sites: Sites, habits: SiteHabits, log: LogOutputChannel): Disposable {
  const words = new SiteWords(sites);
  return Disposable.from(
    words,
    registerCompletion(sites, words, habits),
    registerHover(sites, words),
    registerInsertDate(sites, log),
    registerFolding(sites),
    registerStatusDecorations(sites),
  );
}
