import type { Context, Liquid } from 'liquidjs';

/** The arguments of a tag in which variables may stand: `{% include {{ page.note }} %}`. */
export async function interpolate(markup: string, liquid: Liquid, context: Context): Promise<string> {
  if (!markup.includes('{{')) return markup;
  let result = '';
  for (const part of markup.split(/(\{\{.{0,1000}?\}\})/)) {
    const expression = /^\{\{-?(.*?)-?\}\}$/.exec(part)?.[1];
    result += expression === undefined ? part : String((await liquid.evalValue(expression.trim(), context)) ?? '');
  }
  return result.trim();
}
