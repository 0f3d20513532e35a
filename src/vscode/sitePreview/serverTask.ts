import {
  l10n,
  ProcessExecution,
  Task,
  TaskPanelKind,
  TaskRevealKind,
  tasks,
  window,
  type TaskDefinition,
  type TaskExecution,
  type Terminal,
} from 'vscode';
import type { CommandLine } from '../../core/server/serverCommand';
import { Lifetime } from '../disposable';
import { nameOf, type OpenSite } from '../openSite';
import { endProcessGroup } from './processGroup';

const TASK_TYPE = 'almanac';

interface ServerTaskDefinition extends TaskDefinition {
  /** Tells one start of a server from another. */
  readonly run: string;
}

/** A server that was started here: a task of VS Code, whose terminal shows what it prints. */
export class ServerTask extends Lifetime {
  readonly port: number;
  readonly commandLine: CommandLine;
  /** Resolves with the exit status, undefined where the program could not even be started. */
  readonly ended: Promise<number | undefined>;
  readonly #name: string;
  readonly #run = crypto.randomUUID();
  readonly #execution: Thenable<TaskExecution>;
  #processId: number | undefined;
  #hasEnded = false;
  #end: (status: number | undefined) => void = () => undefined;

  constructor(site: OpenSite, commandLine: CommandLine, port: number) {
    super();
    this.port = port;
    this.commandLine = commandLine;
    this.#name = l10n.t('Server of {0}', nameOf(site));
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    void this.ended.then(() => (this.#hasEnded = true));
    this.register(
      tasks.onDidStartTaskProcess(({ execution, processId }) => {
        if (this.#isOwn(execution)) this.#processId = processId;
      }),
    );
    this.register(
      tasks.onDidEndTaskProcess(({ execution, exitCode }) => this.#isOwn(execution) && this.#end(exitCode)),
    );
    this.register(tasks.onDidEndTask(({ execution }) => this.#isOwn(execution) && this.#end(undefined)));
    this.#execution = tasks.executeTask(this.#makeTask(site));
    this.#execution.then(undefined, () => this.#end(undefined));
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Shows what the server printed. */
  showOutput(): void {
    void this.#terminal().then((terminal) => terminal?.show(true));
  }

  /** Takes the output of a server that has ended away. */
  closeOutput(): void {
    if (this.#hasEnded) void this.#terminal().then((terminal) => terminal?.dispose());
  }

  /** Stops the server and all that it started: they lose their terminal. */
  async stop(): Promise<void> {
    if (this.#hasEnded) return;
    (await this.#execution).terminate();
    await this.ended;
  }

  override dispose(): void {
    if (!this.isDisposed && !this.#hasEnded) {
      void this.stop();
      if (this.#processId !== undefined) endProcessGroup(this.#processId);
    }
    super.dispose();
  }

  #makeTask(site: OpenSite): Task {
    const definition: ServerTaskDefinition = { type: TASK_TYPE, run: this.#run };
    const [program, ...args] = this.commandLine;
    const execution = new ProcessExecution(program, args, { cwd: site.root.fsPath });
    const task = new Task(definition, site.folder, this.#name, 'Almanac', execution, []);
    // Not a background task: VS Code lets those live on when the window is loaded anew, without anybody to stop them.
    task.isBackground = false;
    task.presentationOptions = {
      reveal: TaskRevealKind.Silent,
      panel: TaskPanelKind.Dedicated,
      focus: false,
      clear: true,
      showReuseMessage: false,
    };
    return task;
  }

  /** Other servers of the blog have terminals of the same name. One whose program is missing has no process. */
  async #terminal(): Promise<Terminal | undefined> {
    const named = window.terminals.filter(({ name }) => name.includes(this.#name));
    const processIds = await Promise.all(named.map(({ processId }) => processId));
    return named[processIds.lastIndexOf(this.#processId)];
  }

  #isOwn({ task }: TaskExecution): boolean {
    const { type, run } = task.definition;
    return type === TASK_TYPE && run === this.#run;
  }
}
