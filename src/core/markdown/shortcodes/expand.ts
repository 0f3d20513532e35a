import { Boxes, type BoxWords } from '../boxes';
import type { TagEnvironment } from '../tagEnvironment';
import type { ExpandedText } from '../expandedText';
import { builtinInnerUse } from './builtin/all';
import type { CallNode } from './calls';
import { callTree, type InnerUse } from './callTree';
import { readHugoSite, type HugoSite } from './hugoSite';
import { Output } from './output';
import { ShortcodeRenderer } from './renderer';
import { tableOfContents } from './tableOfContents';
import { tagsOf } from './tags';
import { readTemplateFiles, type TemplateFiles } from './templateFiles';

/** Expands the shortcodes of a post as Hugo does. Source: Hugo `hugolib/shortcode.go`, `hugolib/page__content.go`. */
export async function expandShortcodes(
  text: string,
  environment: TagEnvironment,
  words: BoxWords,
): Promise<ExpandedText | undefined> {
  if (!/\{\{[<%]/.test(text)) return undefined;
  const names = new Set(tagsOf(text).flatMap(({ tag }) => (tag.kind === 'open' ? [tag.name] : [])));
  const templates = await readTemplateFiles(environment, names);
  const hugo = await readHugoSite(environment, needsFiles(names, templates));
  const nodes = callTree(text, (name) => innerUse(name, templates));
  const post: PostText = { text, nodes, hugo, templates, words };
  const first = expandOnce(post, '');
  if (!first.printsContents) return first.expanded;
  // The list of headings is known only when the whole text is.
  const html = environment.markdownify(first.expanded.text);
  return expandOnce(post, tableOfContents(html, hugo.goldmark.contents)).expanded;
}

interface PostText {
  readonly text: string;
  readonly nodes: readonly CallNode[];
  readonly hugo: HugoSite;
  readonly templates: TemplateFiles;
  readonly words: BoxWords;
}

function expandOnce(
  { text, nodes, hugo, templates, words }: PostText,
  contents: string,
): { readonly expanded: ExpandedText; readonly printsContents: boolean } {
  const boxes = new Boxes(text, words, hugo.environment.bodyLine);
  const output = new Output();
  let printsContents = false;
  const renderer = new ShortcodeRenderer({
    hugo,
    templates,
    boxes,
    text,
    tableOfContents: () => {
      printsContents = true;
      return contents;
    },
  });
  renderer.write(nodes, output);
  const lines = output.lines(text);
  const lineOf = (line: number): number => lines[Math.min(line, lines.length - 1)] ?? 0;
  return { expanded: { text: output.text, lines: lineOf, boxes }, printsContents };
}

/** Files beside the page and the assets are looked at only where something asks for them. */
function needsFiles(names: ReadonlySet<string>, { shortcodes, partials }: TemplateFiles): boolean {
  return names.has('figure') || [...shortcodes.values(), ...partials.values()].some((text) => /resources/i.test(text));
}

function innerUse(name: string, { shortcodes }: TemplateFiles): InnerUse {
  if (name.endsWith('.inline')) return 'uses';
  const template = shortcodes.get(name);
  if (template === undefined) return builtinInnerUse(name);
  return /\.Inner(?:Deindent)?\b/.test(template) ? 'uses' : 'ignores';
}
