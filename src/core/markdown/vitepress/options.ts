/** What a site may say about its Markdown, as far as it changes the HTML. */
export interface VitePressMarkup {
  readonly hasBreaks: boolean;
  readonly hasLineNumbers: boolean;
  readonly hasAlerts: boolean;
  readonly hasAttributes: boolean;
  /** True where addresses of pages have no `.html`. */
  readonly hasCleanUrls: boolean;
  /** Base path, without a slash at its end. */
  readonly base: string;
  /** What stands above containers, by their kind. */
  readonly labels: Readonly<Record<string, string>>;
}

const LABELS: Readonly<Record<string, string>> = {
  tip: 'TIP',
  note: 'NOTE',
  info: 'INFO',
  important: 'IMPORTANT',
  warning: 'WARNING',
  caution: 'CAUTION',
  danger: 'DANGER',
  details: 'Details',
};

/** @param variables `markdown`, `cleanUrls` and `base` of the configuration */
export function readVitePressMarkup(variables: Readonly<Record<string, unknown>>): VitePressMarkup {
  const markdown = asRecord(variables['markdown']);
  const container = asRecord(markdown['container']);
  const labels = Object.entries(LABELS).map(([kind, label]): [string, string] => {
    const own = container[`${kind}Label`];
    return [kind, typeof own === 'string' ? own : label];
  });
  return {
    hasBreaks: markdown['breaks'] === true,
    hasLineNumbers: markdown['lineNumbers'] === true,
    hasAlerts: markdown['gfmAlerts'] !== false,
    hasAttributes: asRecord(markdown['attrs'])['disable'] !== true,
    hasCleanUrls: variables['cleanUrls'] === true,
    base: typeof variables['base'] === 'string' ? variables['base'] : '',
    labels: Object.fromEntries(labels),
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
