/**
 * What the argument of a command states: keybindings and tasks may answer what would be asked for, such as
 * `{ "title": "Soup of the week" }`.
 */
export function stated(argument: unknown, key: string): string | undefined {
  if (typeof argument !== 'object' || argument === null || !Object.hasOwn(argument, key)) return undefined;
  const value: unknown = Object.entries(argument).find(([name]) => name === key)?.[1];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
