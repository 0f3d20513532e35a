import { escapeHtml } from '../../core/markdown/escape';

/** What the page around a served site needs from its host. */
export interface SiteDocumentParts {
  readonly language: string;
  /** What the page is called to those who cannot see it. */
  readonly title: string;
  /** The source of styles that the host allows (`Webview.cspSource`). */
  readonly cspSource: string;
  readonly nonce: string;
  readonly style: string;
  readonly script: string;
  /** The one origin that the page may frame; undefined where it shows none. */
  readonly frameOrigin: string | undefined;
}

/** The HTML document that frames a served site, and nothing else. */
export function siteDocument(parts: SiteDocumentParts): string {
  const { language, title, nonce, style, script } = parts;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(securityPolicy(parts))}">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<main>
<h1 id="title" hidden></h1>
<iframe id="site" title="" sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-downloads" hidden></iframe>
<div id="notice" aria-live="polite" hidden></div>
</main>
<script type="module" nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

function securityPolicy({ cspSource, nonce, frameOrigin }: SiteDocumentParts): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `frame-src ${frameOrigin ?? `'none'`}`,
  ].join('; ');
}
