import { readFileSync } from 'node:fs';

/** @returns the settings that the manifest declares in all its groups, by their names */
export function declaredSettings<Schema>(): Readonly<Record<string, Schema>> {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const groups: readonly { properties: Record<string, Schema> }[] = contributes.configuration;
  return Object.assign({}, ...groups.map(({ properties }) => properties));
}
