// The calls of `l10n.t` in a TypeScript source.
import ts from 'typescript';

/**
 * @param {string} name  of the file
 * @param {string} source
 * @returns {{ texts: string[], others: number[] }} the texts that are written out in calls, and the lines (from 1) of
 *   calls whose text is none that can be read there
 */
export function callsOfT(name, source) {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const texts = [];
  /** @type {number[]} */
  const others = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
      const [text] = node.arguments;
      if (text !== undefined && ts.isStringLiteralLike(text)) texts.push(text.text);
      else others.push(file.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { texts, others };
}
