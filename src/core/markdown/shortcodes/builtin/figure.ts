import { plain } from '../functions/html';
import type { HugoSite } from '../hugoSite';
import { escapeHtml } from '../../escape';
import { attributes, htmlAttribute } from './attributes';
import type { Builtin, BuiltinCall } from './builtin';

/** Source: Hugo `tpl/tplimpl/embedded/templates/_shortcodes/figure.html`. */
export const figure: Builtin = (call) => {
  const { text, hugo } = call;
  const size = { width: text('width'), height: text('height'), loading: text('loading') };
  const image = `<img${attributes({ src: sourceOf(text('src') ?? '', hugo) })}${altOf(call)}${attributes(size)}>`;
  const link = text('link');
  const target = { href: link, target: text('target'), rel: text('rel') };
  const linked = link === undefined ? image : `<a${attributes(target)}>${image}</a>`;
  return `<figure${attributes({ class: text('class') })}>${linked}${captionOf(call)}\n</figure>\n`;
};

/** A picture of the bundle or of the assets has its address on the site. */
function sourceOf(source: string, { bundle, assets }: HugoSite): string {
  const path = source.replace(/[?#][^]*$/, '').replace(/^\.\//, '');
  const file =
    bundle.find(({ name }) => name === path) ?? assets.find(({ name }) => `/${name}` === path || name === path);
  return file?.url ?? source.replace(/ /g, '%20');
}

function altOf({ text, render }: BuiltinCall): string {
  const alt = text('alt');
  if (alt !== undefined) return attributes({ alt });
  const caption = text('caption');
  return caption === undefined ? '' : htmlAttribute('alt', plain(render(caption, false)));
}

function captionOf({ text, render }: BuiltinCall): string {
  const [title, caption, credit] = [text('title'), text('caption'), text('attr')];
  if (title === undefined && caption === undefined && credit === undefined) return '';
  const heading = title === undefined ? '' : `<h4>${escapeHtml(title)}</h4>`;
  if (caption === undefined && credit === undefined) return `<figcaption>\n${heading}\n</figcaption>`;
  const source = text('attrlink');
  const words = render(credit ?? '', false);
  const linked = source === undefined ? words : `\n<a${attributes({ href: source })}>${words}</a>`;
  return `<figcaption>\n${heading}<p>${render(caption ?? '', false)}${linked}</p>\n</figcaption>`;
}
