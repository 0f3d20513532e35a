import type { MarkdownIt } from 'markdown-it';
import { colonFences, type Container } from '../containers/colonFences';

const KINDS = new Set(['tip', 'info', 'warning', 'danger', 'details']);

/** `::: tip Title` and its kin. Source: VitePress `src/node/markdown/plugins/containers.ts`. */
export function containers(md: MarkdownIt, labels: Readonly<Record<string, string>>): void {
  colonFences(md, { name: 'container', open: (params) => openContainer(params, labels) });
}

function openContainer(params: string, labels: Readonly<Record<string, string>>): Container | undefined {
  const [kind = '', ...words] = params.trim().split(/[ \t]+/);
  if (kind === 'v-pre') return { tag: 'div', attributes: [] };
  if (kind === 'raw') return { tag: 'div', attributes: [['class', 'vp-raw']] };
  if (kind === 'code-group') {
    return { tag: 'div', attributes: [['class', 'vp-code-group vp-adaptive-theme']], kind };
  }
  if (!KINDS.has(kind)) return undefined;
  // An id and classes in braces are attributes of the container.
  const title = words.join(' ').replace(/(?<!\s)\s*\{[^{}]*\}$/, '');
  const text = title === '' ? (labels[kind] ?? kind) : title;
  const isOpen = kind === 'details' && /\{(?=[^{}]*\bopen\b)[^{}]*\}$/.test(params.trim());
  const attributes: [string, string][] = [
    ['class', `${kind} custom-block`],
    ...(isOpen ? [['open', ''] as [string, string]] : []),
  ];
  if (kind === 'details') return { tag: 'details', attributes, title: { tag: 'summary', attributes: [], text } };
  return { tag: 'div', attributes, title: { tag: 'p', attributes: [['class', 'custom-block-title']], text } };
}
