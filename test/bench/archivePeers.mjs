#!/usr/bin/env node
// Runs Almanac and doctoc on the same twenty pages, and writes what each kept, repeated and showed into `archivePeers.md`.
//
//   PEERS=/folder/with/node_modules node test/bench/archivePeers.mjs
//
// doctoc lists the headings of the page itself, so the titles stand there as headings; Almanac lists them as posts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Markdown from 'markdown-it';
import { root } from '../harness/paths.mjs';
import { loadCore } from '../oracle/loadCore.mjs';

const peers = createRequire(join(process.env.PEERS ?? root, 'package.json'));
const doctoc = peers.resolve('doctoc/doctoc.js');
const { version } = peers('doctoc/package.json');

const core = await loadCore(root, [
  ['planArchive', './src/core/archive/plan'],
  ['defaultShape', './src/core/archive/shape'],
  ['escapeMarkdown', './src/core/archive/escape'],
  ['jekyllSite', './test/core/archive/archiveSites'],
  ['post', './test/core/archive/archiveSites'],
  ['nowMs', './test/core/archive/archiveSites'],
]);
const site = await core.jekyllSite();

const PLAIN = 'Before\n\n{S}\n{E}\n\nAfter\n';
const FENCE = '```html\n{S}\n{E}\n```\n\n';

/** Each page with the places of its markers, the title that is listed, and whether the page has one region to write into. */
const inputs = [
  { name: 'text around the region', page: PLAIN },
  { name: 'line ends of Windows', page: PLAIN.replaceAll('\n', '\r\n') },
  { name: 'mixed line ends', page: 'Before\r\nstill\n\n{S}\n{E}\n\nAfter\r\n' },
  { name: 'no line end at the end', page: 'Before\n\n{S}\n{E}\n\nAfter' },
  { name: 'a byte-order mark', page: `\uFEFF${PLAIN}` },
  { name: 'blanks at ends of lines', page: 'Before  \n\n{S}\n{E}\n\n\n\nAfter \t\n' },
  { name: 'title with brackets', page: PLAIN, title: 'foo [bar] baz' },
  { name: 'title with a tag', page: PLAIN, title: 'a <b> c' },
  { name: 'title with stars and underscores', page: PLAIN, title: '*em* and snake_case_name' },
  { name: 'title with pipes', page: PLAIN, title: 'Oh no -__-||' },
  { name: 'title with a backtick', page: PLAIN, title: 'one ` backtick' },
  { name: 'title with template signs', page: PLAIN, title: '{{ site.title }}' },
  { name: 'title with a character reference', page: PLAIN, title: 'Tom &copy; Jerry' },
  { name: 'markers shown in a fence first', page: FENCE + PLAIN },
  { name: 'markers shown in indented code first', page: `Text\n\n    {S}\n    {E}\n\n${PLAIN}` },
  { name: 'start without end', page: 'Before\n\n{S}\n\nAfter\n', isBroken: true },
  { name: 'end without start', page: 'Before\n\n{E}\n\nAfter\n', isBroken: true },
  { name: 'end before start', page: 'Before\n\n{E}\n\nBetween\n\n{S}\n\nAfter\n', isBroken: true },
  { name: 'two regions', page: 'Before\n\n{S}\n{E}\n\nBetween\n\n{S}\n{E}\n\nAfter\n', isBroken: true },
  { name: 'start inside a region', page: 'Before\n\n{S}\n\n{S}\n\n{E}\n\nAfter\n', isBroken: true },
];

const tools = {
  Almanac: {
    markers: ['<!-- almanac:start -->', '<!-- almanac:end -->'],
    pageOf: (text) => text,
    run: (text, title) => {
      const posts = [core.post('a.md', title)];
      const shape = { ...core.defaultShape, groupBy: 'none' };
      const plan = core.planArchive({ page: 'x.md', text, site, posts, nowMs: core.nowMs, shape });
      return plan.kind === 'edit' ? plan.text : text;
    },
  },
  doctoc: {
    markers: [
      '<!-- START doctoc generated TOC please keep comment here to allow auto update -->',
      '<!-- END doctoc generated TOC please keep comment here to allow auto update -->',
    ],
    // The heading is written such that readers see the title.
    pageOf: (text, title) => {
      const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
      const gap = text.endsWith('\n') ? lineEnd : lineEnd.repeat(2);
      return `${text}${gap}## ${core.escapeMarkdown(title, false)}`;
    },
    run: (text) => runDoctoc(text),
  },
};

function runDoctoc(text) {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-peers-'));
  try {
    const file = join(folder, 'page.md');
    writeFileSync(file, text);
    execFileSync(process.execPath, [doctoc, '--update-only', file], { stdio: 'ignore' });
    return readFileSync(file, 'utf8');
  } catch {
    return text;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function judge(tool, { page, title = 'Plain words', isBroken = false }) {
  const [start, end] = tool.markers;
  const before = tool.pageOf(page.replaceAll('{S}', start).replaceAll('{E}', end), title);
  const after = tool.run(before, title);
  const again = tool.run(after, title);
  // The last pair is the region; what stands before it and behind it is the author's.
  const [head, tail] = [before.slice(0, before.lastIndexOf(start)), before.slice(before.lastIndexOf(end))];
  const isKept = isBroken ? after === before : after.startsWith(head) && after.endsWith(tail);
  const shown = new Markdown({ html: true }).render(linkLine(after.slice(head.length, after.length - tail.length)));
  const words = /<a href="[^"]*">(.*?)<\/a>/.exec(shown)?.[1];
  return { kept: isKept, again: again === after, title: isBroken ? undefined : words === escapeHtml(title) };
}

function linkLine(region) {
  return region.split(/\r?\n/).find((line) => /^\s*-.*\]\(/.test(line)) ?? '';
}

function escapeHtml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function sign(value) {
  if (value === undefined) return '–';
  return value ? 'yes' : '**no**';
}

const rows = inputs.map((input) => {
  const [ours, theirs] = Object.values(tools).map((tool) => judge(tool, input));
  const cells = [ours, theirs].flatMap(({ kept, again, title }) => [kept, again, title].map(sign));
  return `| ${input.name} | ${cells.join(' | ')} |`;
});

writeFileSync(
  join(root, 'test/bench/archivePeers.md'),
  `# Archives beside other keepers of a region

Written by \`PEERS=FOLDER node test/bench/archivePeers.mjs\`, with doctoc ${version} (\`--update-only\`), on the same twenty pages. *kept*: every byte
outside of the region is as it was, and a page whose markers do not make one region is left alone. *again*: a second run changes
nothing. *title*: the link shows the exact title (doctoc's titles are headings of the page, which show that title).

| page | Almanac: kept | again | title | doctoc: kept | again | title |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Others were not run. By its source (\`src/utils.js\`, \`buildReadme\` and \`escapeHTML\`), blog-post-workflow, which keeps a list of a feed's
posts in a README, takes the first \`<!-- BLOG-POST-LIST:START\` of the text, in a fence too, and the next end behind it; it stops where one
is missing, does not notice a second pair or an inner start, and can escape \`& < > ' " ( )\` of titles, but no brackets, pipes,
backticks, stars or underscores.
`,
);
console.log(rows.join('\n'));
