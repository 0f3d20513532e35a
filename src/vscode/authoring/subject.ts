/** The post of a command: a keybinding or a task may state its file as `post`, beside the answers that it gives. */
export function subjectOf(argument: unknown): unknown {
  const isStated = typeof argument === 'object' && argument !== null && 'post' in argument && !('kind' in argument);
  return isStated ? argument.post : argument;
}
