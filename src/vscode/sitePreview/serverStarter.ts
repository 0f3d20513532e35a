import { commands, l10n, window, type LogOutputChannel, type Memento } from 'vscode';
import type { ServerPlan } from '../../core/server/serverCommand';
import { nameOf } from '../openSite';
import type { PostOfSite } from '../postArgument';
import { look, originOf, type Look } from './look';
import type { Servers } from './servers';
import { ServerTask } from './serverTask';
import { readServerSettings } from './settings';
import { planOf, prepareStart, waitFor, type Start, type Started } from './startServer';

/** The commands that the user has let run, word for word. */
const ALLOWED_KEY = 'almanac.sitePreview.allowed';

/** Sees to it that a site is served: by a server that runs already, else by one that it offers to start. */
export class ServerStarter {
  readonly #servers: Servers;
  readonly #state: Memento;
  readonly #log: LogOutputChannel;
  /** What is under way, by site: asked for again, it is waited for. */
  readonly #ensuring = new Map<string, Promise<boolean>>();
  /** Drops a question that stands unanswered, by site. */
  readonly #questions = new Map<string, () => void>();

  constructor(servers: Servers, state: Memento, log: LogOutputChannel) {
    this.#servers = servers;
    this.#state = state;
    this.#log = log;
  }

  /** @returns false where the user did not want it, or where it did not come up, which was said */
  async ensure(target: PostOfSite): Promise<boolean> {
    const key = target.site.root.toString();
    const isUnanswered = this.#questions.has(key);
    this.#questions.get(key)?.();
    const ensuring = (isUnanswered ? undefined : this.#ensuring.get(key)) ?? this.#ensure(target);
    this.#ensuring.set(key, ensuring);
    try {
      return await ensuring;
    } finally {
      if (this.#ensuring.get(key) === ensuring) this.#ensuring.delete(key);
    }
  }

  /**
   * Waits for the answer to a question, which may never come: a message can be left alone.
   * @returns undefined too where the site preview is asked for again meanwhile, which begins anew
   */
  async #answerTo({ site }: PostOfSite, question: Thenable<string | undefined>): Promise<string | undefined> {
    const key = site.root.toString();
    let drop = (): void => undefined;
    const dropped = new Promise<undefined>((resolve) => {
      drop = () => resolve(undefined);
    });
    this.#questions.set(key, drop);
    try {
      return await Promise.race([question, dropped]);
    } finally {
      if (this.#questions.get(key) === drop) this.#questions.delete(key);
    }
  }

  async #ensure(target: PostOfSite): Promise<boolean> {
    const plan = await planOf(target.site);
    const found = await this.#lookFor(target, plan);
    if (found === undefined) return true;
    const origin = originOf(plan.port);
    if (found.kind === 'shell') {
      const choice = await this.#askAboutShell(target, origin);
      if (choice === 'use') this.#servers.addFound(target.site, origin);
      if (choice !== 'start') return choice === 'use';
    }
    // One that was started before and did not come up.
    await this.#servers.of(target.site)?.task?.stop();
    const start = await prepareStart(plan);
    if (!(await this.#isAllowed(plan, start, found))) return false;
    return this.#start(target, start);
  }

  /** Looks for a server of the site that runs already, and asks for nothing. */
  async find(target: PostOfSite): Promise<boolean> {
    return (await this.#lookFor(target, await planOf(target.site))) === undefined;
  }

  /** @returns undefined where the server of the site runs, else what is in its place */
  async #lookFor(target: PostOfSite, plan: ServerPlan): Promise<Look | undefined> {
    const { site } = target;
    const known = this.#servers.of(site);
    if (known !== undefined && (await look(known.origin, target, true)).kind !== 'refused') return undefined;
    const origin = originOf(plan.port);
    const found = await look(origin, target, false);
    this.#log.info(`At ${origin}, looking for the server of ${nameOf(site)}: ${found.kind}.`);
    if (found.kind !== 'page' && found.kind !== 'missing') return found;
    this.#servers.addFound(site, origin);
    return undefined;
  }

  /** Starts the server of a site anew, with flags that it was started without. */
  async restart(target: PostOfSite, flags: readonly string[]): Promise<boolean> {
    const { task } = this.#servers.of(target.site) ?? {};
    this.#servers.forget(target.site);
    await task?.stop();
    return this.#start(target, await prepareStart(await planOf(target.site), flags));
  }

  /** A page that its scripts make does not say whose it is: the user knows. */
  async #askAboutShell(target: PostOfSite, origin: string): Promise<'use' | 'start' | undefined> {
    const [use, start] = [l10n.t('Use It'), l10n.t('Start Another')];
    const question = l10n.t('A server answers at {0}, but its page does not show whether it serves this blog.', origin);
    const chosen = await this.#answerTo(target, window.showInformationMessage(question, use, start));
    if (chosen === use) return 'use';
    return chosen === start ? 'start' : undefined;
  }

  async #isAllowed(plan: ServerPlan, { commandLine, port }: Start, found: Look): Promise<boolean> {
    const key = plan.commandLine(0, []).join(' ');
    const allowed = this.#state.get<readonly string[]>(ALLOWED_KEY, []);
    const isElsewhere = port !== plan.port && found.kind !== 'refused';
    if (allowed.includes(key) && !isElsewhere) return true;
    const start = l10n.t('Start');
    const line = commandLine.join(' ');
    const question = l10n.t('Start “{0}”?', line);
    const detail = l10n.t(
      'It shows the post in the site itself. It runs as a task, and ends when the site preview is closed.',
    );
    const taken = l10n.t('Port {0} is in use by something other than this blog.', String(plan.port));
    const options = { modal: true, detail: isElsewhere ? `${taken} ${detail}` : detail };
    if ((await window.showInformationMessage(question, options, start)) !== start) return false;
    await this.#state.update(ALLOWED_KEY, [...new Set([...allowed, key])]);
    return true;
  }

  async #start(target: PostOfSite, start: Start): Promise<boolean> {
    this.#log.info(`Starting ${start.commandLine.join(' ')}`);
    const task = new ServerTask(target.site, start.commandLine, start.port);
    this.#servers.track(target.site, task);
    let started = await waitFor(task, target, readServerSettings(target.site.root).timeoutMs);
    for (;;) {
      if (started.kind === 'answers') {
        this.#servers.addStarted(target.site, started.task);
        return true;
      }
      if (started.kind !== 'silent') break;
      // It still runs: it ends with the window at the latest.
      this.#servers.addStarted(target.site, started.task);
      const again = await this.#askAboutSilent(target, started);
      if (again === undefined) return false;
      started = again;
    }
    if (started.kind === 'ended') void this.#tellEnd(started, start);
    return false;
  }

  async #askAboutSilent(
    target: PostOfSite,
    { task }: Extract<Started, { kind: 'silent' }>,
  ): Promise<Started | undefined> {
    const { timeoutMs } = readServerSettings(target.site.root);
    const [wait, stop, output] = [l10n.t('Wait Longer'), l10n.t('Stop'), l10n.t('Show Output')];
    const message = l10n.t(
      '“{0}” does not show the blog at {1}. If it answers elsewhere, name its port in the setting {2}.',
      task.commandLine.join(' '),
      originOf(task.port),
      'almanac.sitePreview.port',
    );
    for (;;) {
      const chosen = await this.#answerTo(target, window.showErrorMessage(message, wait, stop, output));
      if (chosen === wait) return waitFor(task, target, timeoutMs);
      if (chosen === stop) await task.stop();
      if (chosen !== output) return undefined;
      task.showOutput();
    }
  }

  async #tellEnd({ task, status }: Extract<Started, { kind: 'ended' }>, { commandLine }: Start): Promise<void> {
    const [program] = commandLine;
    const isMissing = status === undefined || status === 127;
    const message = isMissing
      ? l10n.t(
          '“{0}” could not be started. Is it installed? The setting {1} can name another command.',
          program,
          SETTING,
        )
      : l10n.t('“{0}” ended with status {1}. Its output says why.', commandLine.join(' '), String(status));
    const [output, settings] = [l10n.t('Show Output'), l10n.t('Open Settings')];
    const chosen = await window.showErrorMessage(message, ...(isMissing ? [output, settings] : [output]));
    if (chosen === output) task.showOutput();
    if (chosen === settings) await commands.executeCommand('workbench.action.openSettings', SETTING);
  }
}

const SETTING = 'almanac.sitePreview.command';
