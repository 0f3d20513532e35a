import { commands } from 'vscode';

/** The keys by which the manifest decides what shows. */
export interface ContextKeys {
  /** The workspace holds a blog. */
  'almanac.hasSite': boolean;
  /** None of its blogs has a post. */
  'almanac.isEmpty': boolean;
  /** Posts are filtered. */
  'almanac.isFiltered': boolean;
  /** Its posts state more than one language. */
  'almanac.hasLanguages': boolean;
  /** Only posts of one language are shown. */
  'almanac.isOneLanguage': boolean;
  /** It is still being looked for blogs. */
  'almanac.isSearching': boolean;
  /** The user asked for the view, blog or not. */
  'almanac.isAskedFor': boolean;
  /** The active editor shows a post of a blog. */
  'almanac.isPostActive': boolean;
  /** Commands can change that post: its generator's rules for writing are known. */
  'almanac.canChangePost': boolean;
  /** Readers do not see that post yet, so that it can be published. */
  'almanac.canPublish': boolean;
  /** It can be given a moment from which readers see it. */
  'almanac.canSchedule': boolean;
  /** It can be made a draft again. */
  'almanac.canUnpublish': boolean;
  /** A preview is open. */
  'almanac.hasPreview': boolean;
  /** A server of a blog runs that was started here. */
  'almanac.isServing': boolean;
}

/** Sets a key, for `when` clauses. */
export function setContext<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): void {
  void commands.executeCommand('setContext', key, value);
}
