/** What the extension host's own process can do, where it is one: in a browser there is none. */
interface HostProcess {
  kill(pid: number, signal: string): void;
}

/**
 * Ends a process of a terminal and all that it started, at once. A terminal's first process leads a group.
 * While the window is closing, VS Code takes no orders any more: this still works then. Where the host is no process or the
 * system has no groups, nothing happens: there, processes end with their terminal.
 */
export function endProcessGroup(leader: number): void {
  const host: unknown = Reflect.get(globalThis, 'process');
  if (!isHostProcess(host)) return;
  try {
    host.kill(-leader, 'SIGHUP');
  } catch {
    // It has ended already.
  }
}

function isHostProcess(value: unknown): value is HostProcess {
  return typeof value === 'object' && value !== null && 'kill' in value && typeof value.kill === 'function';
}
