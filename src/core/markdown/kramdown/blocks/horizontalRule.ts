import { RULE } from '../patterns';
import { lineAt } from '../lines';
import type { Place } from './rule';

/** `* * *`. Source: kramdown `parser/kramdown/horizontal_rule.rb`. */
export function horizontalRule({ state, startLine, container }: Place): boolean {
  if (!RULE.test(lineAt(state, startLine))) return false;
  const token = state.push('hr', 'hr', 0);
  token.map = [startLine, startLine + 1];
  container.begin(token, startLine, startLine + 1);
  state.line = startLine + 1;
  return true;
}
