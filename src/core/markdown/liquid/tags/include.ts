import { Tag, type Context, type Emitter, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import type { TagEnvironment } from '../../tagEnvironment';
import { interpolate } from './markup';
import type { TagClass } from './tagClass';

/** Includes that include themselves end here. */
const DEEPEST = 20;
const PARAMETER = /(?<![\w-])([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.-]+))/g;
const FILE = /^\S*?(?=\s|$)/;

/** A file that is not in the site and may be in its theme, which is a package of its own. */
export class UnseenFileError extends Error {}

/**
 * `{% include note.html text="…" %}` and `{% include_relative %}`: another file's template, with parameters in `include`.
 * Source: Jekyll `tags/include.rb`.
 * @param folder of the file's name; `''` for the root of the site
 */
export function includeTag({ files, site }: TagEnvironment, folder: string): TagClass {
  const hasTheme = ['theme', 'remote_theme'].some((key) => typeof site.markup.variables[key] === 'string');
  return class IncludeTag extends Tag {
    readonly args: string;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      this.args = token.args.trim();
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const [head, parameters] = split(this.args);
      const name = String(yield interpolate(head, this.liquid, context));
      const path = pathOf(folder, name);
      const depth = Number(context.getRegister('almanac-include-depth', 0));
      if (depth >= DEEPEST) throw new Error(`"${name}" is included too deeply`);
      const file = (yield files?.read(path)) as { text: string } | undefined;
      if (file === undefined && hasTheme) throw new UnseenFileError(path);
      if (file === undefined) throw new Error(`there is no file "${path}"`);
      const values: Record<string, unknown> = {};
      for (const [, key, double, single, variable] of parameters.matchAll(PARAMETER)) {
        const text = double ?? single;
        if (key === undefined) continue;
        if (text !== undefined) values[key] = text.replace(/\\(["'])/g, '$1');
        else values[key] = yield this.liquid.evalValue(variable ?? '', context);
      }
      const templates = this.liquid.parse(file.text.replace(/^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n/, ''), path);
      context.setRegister('almanac-include-depth', depth + 1);
      context.push({ include: values });
      yield this.liquid.renderer.renderTemplates(templates, context, emitter);
      context.pop();
      context.setRegister('almanac-include-depth', depth);
    }
  };
}

/** The name of the file, which may hold a variable, and the parameters behind it. */
function split(args: string): [string, string] {
  const variable = /^\S*\{\{.{0,1000}?\}\}\S*/.exec(args)?.[0];
  const head = variable ?? FILE.exec(args)?.[0] ?? '';
  return [head, args.slice(head.length)];
}

function pathOf(folder: string, name: string): string {
  if (name === '') throw new Error('include needs the name of a file');
  if (!/^[^\\"'<>|:*?]+$/.test(name) || name.startsWith('/') || name.split('/').includes('..')) {
    throw new Error(`"${name}" is no name of a file that may be included`);
  }
  const path = name.replace(/^(?:\.\/)+/, '');
  return folder === '' ? path : `${folder}/${path}`;
}
