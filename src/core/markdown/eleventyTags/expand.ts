import { EleventyTemplates } from '../../generators/eleventy/templates';
import { ALL_TEMPLATES, Boxes, type Box, type BoxWords } from '../boxes';
import type { LineEmitter } from '../liquid/lineEmitter';
import { reasonOf } from '../liquid/parsing';
import type { TagEnvironment } from '../tagEnvironment';
import type { ExpandedText } from '../expandedText';
import { expandLiquidJs, type LiquidRequest } from './liquid';
import { expandNunjucks } from './nunjucks';
import { templateVariables } from './variables';

/** Expands the template language of a post as Eleventy does: before Markdown is read. */
export async function expandEleventy(
  text: string,
  environment: TagEnvironment,
  words: BoxWords,
): Promise<ExpandedText | undefined> {
  const templates = environment.site.markup.variables['eleventy'];
  if (!(templates instanceof EleventyTemplates)) return undefined;
  const engines = enginesOf(environment, templates);
  const boxes = new Boxes(text, words, environment.bodyLine);
  if (!engines.isMarkdown) return { text: boxes.add({ kind: 'html', html: text }), lines: (line) => line, boxes };
  if (engines.template === undefined || !/\{[{%#]/.test(text)) return undefined;
  const request: LiquidRequest = {
    text,
    variables: await templateVariables(environment, templates),
    includes: await templates.includes(environment),
    nowMs: environment.nowMs,
    prefix: templates.config.pathPrefix,
    ownFilters: templates.config.markup.filters,
    keep: (box) => boxes.add(templates.config.markup.isWhole ? box : asUnknown(box)),
  };
  try {
    const emitter = engines.template === 'njk' ? expandNunjucks(request) : await expandLiquidJs(request);
    return { ...expanded(emitter), boxes };
  } catch (error) {
    const box = boxes.add({ kind: 'error', message: reasonOf(error), source: ALL_TEMPLATES, line: 0 });
    return { text: `${box}\n\n${text}`, lines: (line) => Math.max(0, line - 2), boxes };
  }
}

/** A filter that nobody knows here may be one of a plugin or of another file of the configuration. */
function asUnknown(box: Box): Box {
  const name =
    box.kind === 'error' ? /^(?:undefined filter|filter not found): (.*)$/.exec(box.message)?.[1] : undefined;
  if (box.kind !== 'error' || name === undefined) return box;
  return { kind: 'tag', name, source: box.source, line: box.line };
}

function expanded(emitter: LineEmitter): Pick<ExpandedText, 'text' | 'lines'> {
  const lines = emitter.lines();
  return { text: emitter.buffer, lines: (line) => lines[Math.min(line, lines.length - 1)] ?? 0 };
}

interface Engines {
  readonly template: 'liquid' | 'njk' | undefined;
  /** False where the text stays as it is. */
  readonly isMarkdown: boolean;
}

/** Sources: Eleventy `TemplateRender.js` (`getEnginesList`), `TemplateContent.js` (`templateEngineOverride`). */
function enginesOf({ data, path }: TagEnvironment, { config }: EleventyTemplates): Engines {
  const override = data['templateEngineOverride'];
  if (override === false) return { template: undefined, isMarkdown: false };
  const ofFile = /\.html?$/i.test(path) ? config.markup.htmlEngine : config.markup.markdownEngine;
  const byName = /\.(njk|liquid)$/i.exec(path)?.[1]?.toLowerCase();
  const stated = typeof override === 'string' && override !== '' ? override : (byName ?? ofFile ?? '');
  const names = stated.split(',').map((name) => name.trim());
  const template = names.find((name) => name === 'liquid' || name === 'njk');
  return { template: template === 'liquid' || template === 'njk' ? template : undefined, isMarkdown: true };
}
