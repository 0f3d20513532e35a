import { workspace, type Uri } from 'vscode';
import { isRuleCode, isRuleSeverity, type RuleSeverity, type Severities } from '../../core/check/rules';

/** The setting, without the section. */
export const SEVERITY_SETTING = 'problems.severity';

/** How much rules matter to the user, as it is set for a folder. What means nothing is left out; the editor of settings marks it. */
export function readSeverities(scope: Uri): Severities {
  const stated = workspace.getConfiguration('almanac', scope).get<unknown>(SEVERITY_SETTING);
  if (typeof stated !== 'object' || stated === null) return {};
  const severities: [string, RuleSeverity][] = [];
  for (const [code, severity] of Object.entries(stated)) {
    if (isRuleCode(code) && isRuleSeverity(severity)) severities.push([code, severity]);
  }
  return Object.fromEntries(severities);
}
