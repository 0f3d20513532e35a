import type { GeneratorId } from '../site';
import { findScript, type PackageScript } from './packageScript';
import { siteServer, type SiteServer } from './siteServers';

/** What is known of a site whose server is to be started. */
export interface ServerRequest {
  readonly generator: GeneratorId;
  /** Names of the files and folders at the root of the site. */
  readonly names: ReadonlySet<string>;
  /** The text of its `package.json`. */
  readonly packageJson: string | undefined;
  /** What the user says instead: a program and its arguments, in which `{port}` stands for the port. */
  readonly command?: readonly string[] | undefined;
  /** Where the user wants it to listen. */
  readonly port?: number | undefined;
  readonly isWindows: boolean;
}

/** How a site's server is started. The words of the command line are ours or the user's: none comes from the blog. */
export interface ServerPlan {
  /** Where it listens unless told otherwise. */
  readonly port: number;
  /** True where it cannot be told: the script of the blog or the user's command names its port itself. */
  readonly isPortFixed: boolean;
  /** The program and its arguments. @param extra flags that are to be added */
  readonly commandLine: (port: number, extra: readonly string[]) => CommandLine;
}

export type CommandLine = readonly [program: string, ...args: string[]];

/** How the server of a site is started; undefined where nobody knows how (a plain folder without a setting). */
export function planServer(request: ServerRequest): ServerPlan | undefined {
  const server = siteServer(request.generator);
  const { command, packageJson } = request;
  if (command !== undefined) return planCommand(command, request.port ?? server?.port);
  if (server === undefined) return undefined;
  const script = packageJson === undefined ? undefined : findScript(packageJson, server);
  return script === undefined ? planTool(request, server) : planScript(request, server, script);
}

function planCommand(command: readonly string[], port: number | undefined): ServerPlan | undefined {
  const [program, ...args] = command;
  if (program === undefined) return undefined;
  return {
    port: port ?? 8080,
    isPortFixed: !args.some((arg) => arg.includes('{port}')),
    commandLine: (chosen, extra) => [program, ...args.map((arg) => arg.replaceAll('{port}', String(chosen))), ...extra],
  };
}

function planTool({ port, ...request }: ServerRequest, server: SiteServer): ServerPlan {
  const { tool, serve, flags, portArgs } = server;
  return {
    port: port ?? server.port,
    isPortFixed: false,
    commandLine: (chosen, extra) => {
      const args = [serve[0], ...added(flags, extra), ...portArgs(chosen)];
      return onSystem(request.isWindows, [...starter(server, request.names), tool, ...args]);
    },
  };
}

function planScript(request: ServerRequest, server: SiteServer, script: PackageScript): ServerPlan {
  const isPortFixed = !script.takesArguments || script.port !== undefined;
  const runner = packageRunner(request.names);
  return {
    port: isPortFixed ? (script.port ?? request.port ?? server.port) : (request.port ?? server.port),
    isPortFixed,
    commandLine: (chosen, extra) => {
      const flags = added(server.flags, extra).filter((flag) => !script.words.includes(flag));
      const more = [...flags, ...(isPortFixed ? [] : server.portArgs(chosen))];
      const args = script.takesArguments ? more : [];
      const separator = args.length > 0 && runner === 'npm' ? ['--'] : [];
      return onSystem(request.isWindows, [runner, 'run', script.name, ...separator, ...args]);
    },
  };
}

function added(flags: readonly string[], extra: readonly string[]): readonly string[] {
  return [...new Set([...flags, ...extra])];
}

/** What stands before the tool. Nothing is ever fetched: what the blog has not installed is missing, and said so. */
function starter({ from }: SiteServer, names: ReadonlySet<string>): readonly string[] {
  if (from === 'program') return [];
  if (from === 'gem') return names.has('Gemfile') ? ['bundle', 'exec'] : [];
  const runner = packageRunner(names);
  if (runner === 'pnpm') return ['pnpm', 'exec'];
  if (runner === 'yarn') return ['yarn', 'run'];
  return runner === 'bun' ? ['bunx', '--no-install'] : ['npx', '--no-install'];
}

type PackageRunner = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** The package manager whose lock file the blog holds. */
function packageRunner(names: ReadonlySet<string>): PackageRunner {
  if (names.has('pnpm-lock.yaml')) return 'pnpm';
  if (names.has('yarn.lock')) return 'yarn';
  return names.has('bun.lock') || names.has('bun.lockb') ? 'bun' : 'npm';
}

/** On Windows these are scripts, which are found only by their whole names. */
const WINDOWS_SCRIPTS: ReadonlyMap<string, string> = new Map([
  ['npm', 'npm.cmd'],
  ['npx', 'npx.cmd'],
  ['pnpm', 'pnpm.cmd'],
  ['yarn', 'yarn.cmd'],
  ['bundle', 'bundle.bat'],
  ['jekyll', 'jekyll.bat'],
  ['bridgetown', 'bridgetown.bat'],
  ['quarto', 'quarto.cmd'],
]);

function onSystem(isWindows: boolean, [program = '', ...args]: readonly string[]): CommandLine {
  return [isWindows ? (WINDOWS_SCRIPTS.get(program) ?? program) : program, ...args];
}
