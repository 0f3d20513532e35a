const TAG = /\{%-?\s*(\w+)/g;

/** Names of tags that stand in a text with an end of their own, such as `box` with `endbox`. */
export function pairedTags(text: string): ReadonlySet<string> {
  const names = new Set([...text.matchAll(TAG)].map(([, name = '']) => name));
  return new Set([...names].filter((name) => names.has(`end${name}`)));
}

/** The filter of the site's own in an output, such as `shout` in `{{ title | shout }}`. */
export function ownFilterIn(output: string, filters: readonly string[]): string | undefined {
  const used = [...output.matchAll(/\|\s*([\w.]+)/g)].map(([, name = '']) => name);
  return used.find((name) => filters.includes(name));
}
