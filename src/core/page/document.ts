import { escapeHtml } from '../markdown/escape';

/** A script of another extension. */
export interface ContributedScript {
  readonly source: string;
  /** Most are classic scripts; modules say so. */
  readonly isModule: boolean;
}

/** What the document around a previewed post needs from its host. Addresses are those that the page may load. */
export interface DocumentParts {
  /** Language of the page's own words, for example `en`. */
  readonly language: string;
  /** What the page is called to those who cannot see it. */
  readonly title: string;
  /** The source of scripts, styles and pictures that the host allows (`Webview.cspSource`). */
  readonly cspSource: string;
  /** A word made anew for each document, by which its own scripts are known. */
  readonly nonce: string;
  /** Style sheets of other extensions. */
  readonly styles: readonly string[];
  /** Style sheets that dress the post, which the page may do without. */
  readonly postStyles: readonly string[];
  /** Style sheets of the page around it. */
  readonly pageStyles: readonly string[];
  /** Scripts of the preview itself. */
  readonly scripts: readonly string[];
  /** Scripts of other extensions, which may load more from where they lie. */
  readonly contributedScripts: readonly ContributedScript[];
  /** Plain data for the page's script, which reads it from `#almanac-data`. */
  readonly data: unknown;
}

/**
 * The whole HTML document of a preview, empty but for its frame: its script asks for the content. Nothing runs in it but
 * the scripts named here.
 */
export function previewDocument(parts: DocumentParts): string {
  const { nonce } = parts;
  const links = [
    ...parts.styles.map((href) => styleLink(href, '')),
    ...parts.postStyles.map((href) => styleLink(href, ' class="almanac-post-style"')),
    ...parts.pageStyles.map((href) => styleLink(href, '')),
  ];
  const scripts = [
    ...parts.scripts.map((source) => `<script type="module" nonce="${nonce}" src="${escapeHtml(source)}"></script>`),
    ...parts.contributedScripts.map((script) => contributedElement(script, nonce)),
  ];
  return `<!DOCTYPE html>
<html lang="${escapeHtml(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(securityPolicy(parts))}">
<title>${escapeHtml(parts.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta id="almanac-data" data-value="${escapeHtml(JSON.stringify(parts.data))}">
${links.join('\n')}
</head>
<body class="vscode-body">
<div id="almanac-page" class="almanac-page"></div>
${scripts.join('\n')}
</body>
</html>
`;
}

/** As VS Code's own preview loads them: `documentRenderer.ts` of its Markdown extension, `#getScripts`. */
function contributedElement({ source, isModule }: ContributedScript, nonce: string): string {
  const type = isModule ? ' type="module"' : '';
  return `<script async${type} src="${escapeHtml(source)}" nonce="${nonce}" charset="UTF-8"></script>`;
}

function styleLink(href: string, mark: string): string {
  return `<link rel="stylesheet"${mark} href="${escapeHtml(href)}">`;
}

function securityPolicy({ cspSource, nonce, contributedScripts }: DocumentParts): string {
  const others = contributedScripts.length === 0 ? '' : ` ${cspSource}`;
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'${others}`,
    `style-src ${cspSource} 'unsafe-inline'`,
    `img-src ${cspSource} https: data:`,
    `font-src ${cspSource} https: data:`,
    `media-src ${cspSource} https: data:`,
  ].join('; ');
}
