import type { HookElement, HookHtml, HookValue, RenderHook } from '../renderHooks';
import type { TagEnvironment } from '../tagEnvironment';
import { readHugoSite } from './hugoSite';
import { makeObject, type Members } from './objects/object';
import { TemplateRuntime } from './runtime';
import { layoutFolders, readPartials } from './templateFiles';
import { Fatal, SafeText, Unsupported, type Value } from './template/values';

const NAME = /^render-([a-z]+)(?:-([\w+#.-]+?))?(?:\.[a-z]+)?\.html$/;

/** The templates by which a Hugo site prints elements of Markdown. Source: Hugo `tpl/tplimpl/templatestore.go`. */
export async function loadHugoHooks(environment: TagEnvironment): Promise<RenderHook | undefined> {
  const templates = await readHooks(environment);
  if (templates.size === 0) return undefined;
  const partials = await readPartials(environment, templates.values());
  const sources = [...templates.values(), ...partials.values()];
  const hugo = await readHugoSite(
    environment,
    sources.some((source) => /resources/i.test(source)),
  );
  const runtime = new TemplateRuntime(hugo, partials, () => '');
  return ({ kind, variant, values }) => {
    const template = templates.get(`${kind} ${variant}`) ?? templates.get(`${kind} `);
    return template === undefined ? undefined : printHook(template, values, runtime);
  };
}

/** By the kind of element and its variant. The folder of the site's own counts before those of its themes. */
async function readHooks(environment: TagEnvironment): Promise<ReadonlyMap<string, string>> {
  const { files } = environment;
  const folders = layoutFolders(environment).flatMap((folder) => [`${folder}/_markup`, `${folder}/_default/_markup`]);
  const lists = await Promise.all(
    folders.map(async (folder) => ({ folder, entries: (await files?.list(folder)) ?? [] })),
  );
  const paths = new Map<string, string>();
  for (const { folder, entries } of lists) {
    for (const { name } of entries) {
      const [, kind, variant = ''] = NAME.exec(name) ?? [];
      const key = `${kind ?? ''} ${variant}`;
      if (kind !== undefined && !paths.has(key)) paths.set(key, `${folder}/${name}`);
    }
  }
  const read = await Promise.all([...paths].map(async ([key, path]) => [key, await files?.read(path)] as const));
  return new Map(read.flatMap(([key, file]): [string, string][] => (file === undefined ? [] : [[key, file.text]])));
}

/** A template that does what is not known here leaves the element as Hugo prints it without one. */
function printHook(template: string, values: HookElement['values'], runtime: TemplateRuntime): string | undefined {
  const { page } = runtime;
  const members: Members = Object.fromEntries([...values].map(([name, value]) => [name, () => templateValue(value)]));
  const dot = makeObject('hooks.Context', { ...members, Page: () => page, PageInner: () => page });
  try {
    return runtime.render(template, dot);
  } catch (error) {
    if (error instanceof Unsupported || error instanceof Fatal) return undefined;
    throw error;
  }
}

function templateValue(value: HookValue): Value {
  if (Array.isArray(value)) return value.map((item: HookValue) => templateValue(item));
  if (value instanceof Map) {
    return new Map([...value].map(([key, inner]: [string, HookValue]): [string, Value] => [key, templateValue(inner)]));
  }
  if (isHtml(value)) return new SafeText(value.html);
  return typeof value === 'object' ? undefined : value;
}

function isHtml(value: HookValue): value is HookHtml {
  return typeof value === 'object' && 'html' in value;
}
