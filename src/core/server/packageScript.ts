import { parse } from 'jsonc-parser';
import type { SiteServer } from './siteServers';

/** Names under which packages keep the script that serves them, the most usual first. */
const NAMES = ['dev', 'start', 'serve', 'server', 'develop'];
/** What ends a plain command: from here on the shell decides where an argument goes. */
const SHELL_SIGNS = /[&|;<>`$(){}\n"'\\]/;
const PORT = /(?:^|\s)(?:--port|-p|-P)(?:=|\s+)(\d{2,5})(?=\s|$)/;

/** A script of the blog's own that starts its server. */
export interface PackageScript {
  readonly name: string;
  /** True for a single command that calls the server itself, so that what is added reaches it. */
  readonly takesArguments: boolean;
  /** The words of the script, to see what it says already. */
  readonly words: readonly string[];
  /** The port that it names itself. */
  readonly port: number | undefined;
}

/**
 * The script of a `package.json` that starts this server: one of the usual name that calls the server's command.
 * Undefined where there is none, or where the file cannot be read.
 */
export function findScript(packageJson: string, server: SiteServer): PackageScript | undefined {
  const scripts = scriptsOf(packageJson);
  for (const name of NAMES) {
    const text = scripts.get(name);
    const script = text === undefined ? undefined : readScript(name, text, server);
    if (script !== undefined) return script;
  }
  return undefined;
}

function readScript(name: string, text: string, { tool, serve }: SiteServer): PackageScript | undefined {
  const words = text.trim().split(/\s+/);
  if (!words.some((word) => isTool(word, tool)) || !words.some((word) => serve.includes(word))) return undefined;
  const port = PORT.exec(text)?.[1];
  return {
    name,
    takesArguments: !SHELL_SIGNS.test(text) && isTool(withoutRunner(words)[0] ?? '', tool),
    words,
    port: port === undefined ? undefined : Number(port),
  };
}

/** `hugo`, and the name of the package that carries the command, as in `npx @11ty/eleventy`. */
function isTool(word: string, tool: string): boolean {
  return word === tool || word.endsWith(`/${tool}`);
}

function withoutRunner(words: readonly string[]): readonly string[] {
  const rest = words.filter((word) => !/^[A-Z_]+=\S*$/.test(word) && word !== 'cross-env');
  if (rest[0] === 'npx' || rest[0] === 'bunx') return rest.slice(1);
  return rest[0] === 'bundle' && rest[1] === 'exec' ? rest.slice(2) : rest;
}

function scriptsOf(packageJson: string): ReadonlyMap<string, string> {
  const root: unknown = parse(packageJson);
  const scripts = isRecord(root) ? root['scripts'] : undefined;
  if (!isRecord(scripts)) return new Map();
  const texts = Object.entries(scripts).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return new Map(texts);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
