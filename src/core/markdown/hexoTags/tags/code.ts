import { escapeHtml } from '../../escape';
import { codeFigure, type CodeHtml } from '../../marked/codeFigure';
import { takeCodeOption, type CodeOptions, type CodeOptionsDraft } from '../../marked/codeOptions';
import { htmlTag } from '../htmlTag';
import type { HexoTag, TagContext } from '../tagContext';

const WITH_LINK_TEXT = /(\S[\S\s]*)\s+(https?:\/\/\S+)\s+(.+)/i;
/** Beyond, the patterns take their time. */
const LONGEST_CAPTION = 500;
const WITH_LINK = /(\S[\S\s]*)\s+(https?:\/\/\S+)/i;

/** `{% codeblock [title] [lang:…] [url] [link text] [options] %}`. Source: Hexo `plugins/tag/code.ts`. */
export const codeTag: HexoTag = (words, body, context) => {
  const switched = words.find((word) => word.startsWith('highlight:'));
  if (context.code.highlighter === 'none' || (switched !== undefined && switched !== 'highlight:true')) {
    return plainCode(body);
  }
  return codeFigure(body, optionsOf(words.filter((word) => word !== switched)), context.code, codeHtmlOf(context));
};

/** `{% include_code [title] [lang:…] [from:…] [to:…] path %}`. Source: Hexo `plugins/tag/include_code.ts`. */
export const includeCodeTag: HexoTag = (words, _body, context) => {
  let rest = words.join(' ');
  const take = (name: string, value: string): string | undefined => {
    const match = new RegExp(`\\s*${name}:(${value})`, 'i').exec(rest);
    if (match !== null) rest = rest.slice(0, match.index) + rest.slice(match.index + match[0].length);
    return match?.[1];
  };
  const [stated, from, to] = [take('lang', '\\w+'), take('from', '\\d+'), take('to', '\\d+')];
  const path = includedPath(rest);
  const file = path === undefined ? undefined : context.codeFile(path);
  if (path === undefined || file === undefined) return '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const lines = file.text.split('\n');
  const code = lines
    .slice(Number(from ?? 1) - 1, to === undefined ? undefined : Number(to))
    .join('\n')
    .trim();
  if (context.code.highlighter === 'none') return plainCode(code);
  const title = rest.slice(0, rest.lastIndexOf(path)).trimEnd() || name;
  const caption = `${htmlTag('span', {}, title)}<a href="${escapeHtml(file.url)}">view raw</a>`;
  const language = stated ?? (name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '');
  return codeFigure(code, { language, caption }, context.code, codeHtmlOf(context));
};

/** The path behind the title and the options of `include_code`. */
export function includedPath(text: string): string | undefined {
  return /(?:\s|^)(\S+)\s*$/.exec(text.replace(/(?<!\s)\s*(?:lang:\w+|from:\d+|to:\d+)/gi, ''))?.[1];
}

function plainCode(code: string): string {
  return `<pre><code>${escapeHtml(code)}</code></pre>`;
}

function codeHtmlOf({ highlight }: TagContext): CodeHtml {
  return (code, language) => highlight?.(code, language);
}

function optionsOf(words: readonly string[]): CodeOptions {
  const options: CodeOptionsDraft = { firstLine: 1 };
  const others = words.filter((word) => {
    const colon = word.indexOf(':');
    if (colon < 0) return true;
    const [name, value] = [word.slice(0, colon), word.slice(colon + 1)];
    if (name === 'lang') options.language = value;
    return name !== 'lang' && !takeCodeOption(options, name, value);
  });
  options.caption = captionOf(others.join(' '));
  return options;
}

function captionOf(text: string): string | undefined {
  const found = text.length > LONGEST_CAPTION ? undefined : (WITH_LINK_TEXT.exec(text) ?? WITH_LINK.exec(text));
  const [, title, link, linkText] = found ?? [];
  if (title !== undefined && link !== undefined) {
    return htmlTag('span', {}, title) + htmlTag('a', { href: link }, linkText ?? 'link');
  }
  return text.trim() === '' ? undefined : htmlTag('span', {}, text.trimStart());
}
