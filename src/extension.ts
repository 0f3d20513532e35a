import { window, type ExtensionContext } from 'vscode';
import { followActivePost } from './vscode/activePost';
import { registerArchive } from './vscode/archive/register';
import { ArchiveStates } from './vscode/archive/states';
import { registerAuthoring } from './vscode/authoring/register';
import { registerCheck, type Checks } from './vscode/check/register';
import { registerCommands } from './vscode/commands';
import { registerFinding } from './vscode/finding/register';
import { registerFrontMatterHelp } from './vscode/frontMatter/register';
import { registerMedia } from './vscode/media/register';
import { SiteHabits } from './vscode/media/siteHabits';
import { registerPreview } from './vscode/preview/register';
import { registerPostStatus } from './vscode/postStatus';
import type { Reading } from './vscode/reading';
import { registerReport } from './vscode/report/register';
import { registerSettingFaults } from './vscode/settingFaults';
import { registerSitePreview } from './vscode/sitePreview/register';
import { Sites } from './vscode/sites';
import { PostsProvider } from './vscode/tree/provider';
import { registerPostsView } from './vscode/tree/view';
import { ViewState } from './vscode/tree/viewState';

/** What `activate` gives to those who ask for the extension's exports. */
export interface AlmanacApi {
  readonly sites: Sites;
  /** What the view of posts shows of them. */
  readonly view: ViewState;
  /** The rows of the view. */
  readonly rows: PostsProvider;
  /** How the archives stand beside the posts. */
  readonly archives: ArchiveStates;
  readonly checks: Checks;
}

/** @param disk where the extension host has one of its own */
export function activate(context: ExtensionContext, disk?: Reading): AlmanacApi {
  const log = window.createOutputChannel('Almanac', { log: true });
  const sites = new Sites(log, disk);
  const view = new ViewState(context.workspaceState);
  const archives = new ArchiveStates(sites, log);
  const rows = new PostsProvider(sites, view, archives);
  const checks = registerCheck(sites, log);
  const habits = new SiteHabits(sites);
  context.subscriptions.push(
    log,
    sites,
    view,
    archives,
    rows,
    registerPostsView(sites, view, rows),
    followActivePost(sites),
    registerFinding(sites, view, log),
    checks,
    registerSettingFaults(sites),
    registerPostStatus(sites),
    registerFrontMatterHelp(sites, habits, log),
    habits,
    registerMedia(sites, habits),
    registerReport(sites, context.extension, log),
    registerCommands(sites, log),
    registerAuthoring(sites, log),
    registerArchive(sites, archives, log),
    registerPreview(context, sites, log),
    registerSitePreview(context, sites, log),
  );
  return { sites, view, rows, archives, checks };
}
