import type { BoxWords } from '../boxes';
import { isMdx } from '../remark/options';
import type { TagEnvironment } from '../tagEnvironment';
import type { ExpandedText } from '../expandedText';
import { MdxWriter } from './mdxWriter';
import { pairTags } from './pairs';
import { scanMdx } from './scanner';

/**
 * Shows what MDX adds to Markdown, without running any of it: imports and exports are hidden, components are what they
 * are known to show or labelled boxes around their children, expressions are their values where those stand in literals.
 */
export function expandMdx(
  text: string,
  environment: TagEnvironment,
  words: BoxWords,
): Promise<ExpandedText | undefined> {
  const { variables } = environment.site.markup;
  if (!isMdx(variables, environment.path) || !/[<{]|^(?:import|export)\b/m.test(text))
    return Promise.resolve(undefined);
  const pieces = scanMdx(text, {
    hasHtmlComments: variables['generator'] === 'docusaurus' && variables['hasHtmlComments'] !== false,
    hasMath: variables['hasMath'] === true,
  });
  const writer = new MdxWriter(text, pairTags(pieces), environment, words);
  return Promise.resolve(writer.write());
}
