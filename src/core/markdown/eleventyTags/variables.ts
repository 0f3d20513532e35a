import type { EleventyTemplates } from '../../generators/eleventy/templates';
import type { TagEnvironment } from '../tagEnvironment';
import { collectionsOf } from './collections';
import { pageOf } from './page';
import { templateValues } from './templateValues';

/** What templates of a post see. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * The data of a post above the data of its folders and of the site, and what Eleventy adds.
 * Sources: Eleventy `Template.js` (`getData`), `TemplateMap.js`, `defaultConfig.js`.
 */
export async function templateVariables(environment: TagEnvironment, templates: EleventyTemplates): Promise<Variables> {
  const { data, path, post } = environment;
  const own = await templates.dataFor(path, data, environment);
  return {
    ...(await templates.globalData(environment)),
    pkg: {},
    eleventy: { version: '3.1.0', generator: 'Eleventy v3.1.0', env: { runMode: 'serve' } },
    ...templateValues(own),
    page: pageOf(environment, templates, path, post),
    collections: await collectionsOf(environment, templates, own),
  };
}
