import { l10n, ProgressLocation, window, type CancellationToken } from 'vscode';
import { planServer, type CommandLine, type ServerPlan } from '../../core/server/serverCommand';
import { now } from '../clock';
import { BlogError } from '../errors';
import { nameOf, type OpenSite } from '../openSite';
import type { PostOfSite } from '../postArgument';
import { isFree, look, originOf, type Look } from './look';
import type { ServerTask } from './serverTask';
import { readServerSettings } from './settings';

/** How the server of a site would be started. */
export interface Start {
  readonly plan: ServerPlan;
  readonly port: number;
  readonly commandLine: CommandLine;
}

/** How starting went. A server that did not come up says in its output why. */
export type Started =
  | { readonly kind: 'answers'; readonly task: ServerTask }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'ended'; readonly task: ServerTask; readonly status: number | undefined }
  | { readonly kind: 'silent'; readonly task: ServerTask };

/** So many ports above a taken one are tried. */
const MOST_PORTS = 20;
const POLL_MS = 250;
/** A server that answers, but has no page of the site yet, is building: it is given so long. */
const BUILDING_MS = 8_000;

/** How the server of a site is started. @throws BlogError where nobody knows how */
export async function planOf(site: OpenSite): Promise<ServerPlan> {
  const { generator } = site.location;
  const { command, port } = readServerSettings(site.root);
  const [entries, packageFile] = await Promise.all([site.files.list(''), site.files.read('package.json')]);
  const plan = planServer({
    generator: generator.id,
    names: new Set(entries.map(({ name }) => name)),
    packageJson: packageFile?.text,
    command,
    port,
    // A path with a drive, or on a share.
    isWindows: /^(?:[a-z]:|\\\\)/i.test(site.root.fsPath),
  });
  if (plan !== undefined) return plan;
  throw new BlogError(
    l10n.t(
      'Almanac does not know how to serve {0}. Set {1} to the command, such as {2}.',
      nameOf(site),
      'almanac.sitePreview.command',
      '["make", "serve"]',
    ),
  );
}

/**
 * Chooses a free port, and the command line with it.
 * @param flags are added to the command
 * @throws BlogError where the port is taken and no other can be chosen
 */
export async function prepareStart(plan: ServerPlan, flags: readonly string[] = []): Promise<Start> {
  const port = await freePort(plan);
  return { plan, port, commandLine: plan.commandLine(port, flags) };
}

async function freePort({ port, isPortFixed }: ServerPlan): Promise<number> {
  const last = isPortFixed ? port : port + MOST_PORTS;
  for (let candidate = port; candidate <= last; candidate++) if (await isFree(candidate)) return candidate;
  throw new BlogError(
    l10n.t(
      'Port {0} is in use by something other than this blog. Stop it, or set another port in {1} and in the command.',
      String(port),
      'almanac.sitePreview.port',
    ),
  );
}

/** Waits, with progress, until a started server shows the site. */
export async function waitFor(task: ServerTask, target: PostOfSite, timeoutMs: number): Promise<Started> {
  const title = l10n.t('Starting {0}', task.commandLine.join(' '));
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const started = await window.withProgress(options, (_, token) => poll(task, target, now() + timeoutMs, token));
  if (started.kind === 'cancelled') await task.stop();
  if (started.kind === 'ended' || started.kind === 'silent') task.showOutput();
  return started;
}

async function poll(
  task: ServerTask,
  target: PostOfSite,
  deadline: number,
  token: CancellationToken,
): Promise<Started> {
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  let answeredMs: number | undefined;
  try {
    for (;;) {
      const found = await look(originOf(task.port), target, false, abort.signal);
      if (token.isCancellationRequested) return { kind: 'cancelled' };
      if (task.hasEnded) return { kind: 'ended', task, status: await task.ended };
      if (answers(found)) answeredMs ??= now();
      if (isServed(found) || (answeredMs !== undefined && now() - answeredMs > BUILDING_MS)) {
        return { kind: 'answers', task };
      }
      if (now() > deadline) return { kind: 'silent', task };
      await Promise.race([pause(POLL_MS, token), task.ended]);
    }
  } finally {
    listener.dispose();
  }
}

function isServed({ kind }: Look): boolean {
  return kind === 'page' || kind === 'missing' || kind === 'shell';
}

/** What answers on a port that was free before is the server, whatever it says. */
function answers(found: Look): boolean {
  return isServed(found) || found.kind === 'foreign';
}

function pause(ms: number, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(end, ms);
    const listener = token.onCancellationRequested(end);
  });
}
