// Builds what runs, into dist/: `node esbuild.js [--watch] [--production]`.
'use strict';

const { chmodSync, readFileSync } = require('node:fs');
const { build, context } = require('esbuild');

const isProduction = process.argv.includes('--production');
const isWatching = process.argv.includes('--watch');

/**
 * A plugin of markdown-it asks for it as CommonJS, our own modules as a module: without this, bundles held it twice.
 *
 * @type {import('esbuild').Plugin}
 */
const oneMarkdownIt = {
  name: 'one markdown-it',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^markdown-it$/ }, ({ kind }) =>
      kind === 'require-call' ? { path: 'markdown-it', namespace: 'one-markdown-it' } : undefined,
    );
    onLoad({ filter: /^markdown-it$/, namespace: 'one-markdown-it' }, () => ({
      contents: "import MarkdownIt from 'markdown-it';\nmodule.exports = MarkdownIt;\n",
      resolveDir: __dirname,
    }));
  },
};

/** A field as markdown-it's own build sets it: by a function, with the comment on the field among the arguments. */
const FIELD = /_defineProperty\(\s*this,\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)?"(\w+)",\s*([^;]*?)\s*\);\n/g;

/**
 * Lets markdown-it set its fields by plain assignments. It makes an object of ten of them for each word or two of a text:
 * setting them by a function takes up to a third of rendering a post.
 *
 * @type {import('esbuild').Plugin}
 */
const plainFields = {
  name: 'plain fields',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const contents = text.replace(FIELD, (_, name, value) => `this.${name} = ${value};\n`);
      const errors =
        contents === text ? [{ text: 'markdown-it sets its fields otherwise now: drop this plugin.' }] : [];
      return { contents, loader: 'js', errors };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: __dirname,
  bundle: true,
  minify: isProduction,
  sourcemap: !isProduction,
  legalComments: 'none',
  loader: { '.liquid': 'text' },
  logLevel: 'warning',
  plugins: [oneMarkdownIt, plainFields],
};

/**
 * The extension in the browser, and all but its reading of disks elsewhere: built for the browser, so that an import of Node
 * fails. What it imports dynamically stands in it too, and is evaluated on first use.
 *
 * @type {import('esbuild').BuildOptions}
 */
const extension = {
  ...shared,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  platform: 'browser',
  format: 'cjs',
  target: ['node20', 'chrome122'],
  external: ['vscode'],
};

/** @type {import('esbuild').BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  mainFields: ['module', 'main'], // What jsonc-parser has for CommonJS cannot be bundled.
  format: 'cjs',
  target: 'node20',
};

/**
 * What the extension has besides on desktops and remotes, whose host runs on Node.
 *
 * @type {import('esbuild').BuildOptions}
 */
const nodeHost = {
  ...node,
  entryPoints: ['src/nodeHost/extension.ts'],
  outfile: 'dist/nodeHost.js',
  external: ['vscode'],
  plugins: [{ name: 'extension apart', setup: ({ onResolve }) => onResolve({ filter: /^\.\.\/extension$/ }, beside) }],
};

/** @returns {import('esbuild').OnResolveResult} a bundle of its own, in the same folder */
function beside() {
  return { path: './extension.js', external: true };
}

/** @type {import('esbuild').BuildOptions} */
const cli = {
  ...node,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  banner: { js: '#!/usr/bin/env node' },
  plugins: [
    ...shared.plugins,
    { name: 'executable', setup: ({ onEnd }) => onEnd(makeExecutable) },
    {
      name: 'commands apart',
      setup: ({ onResolve }) => onResolve({ filter: /^\.\/(?:archive|render|check)$/ }, keepApart),
    },
  ],
};

/**
 * Commands that bring a Markdown engine along stand in files of their own: only to parse it would hold up a list.
 *
 * @type {import('esbuild').BuildOptions}
 */
const cliCommands = {
  ...node,
  entryPoints: {
    'cli-archive': 'src/cli/archive.ts',
    'cli-render': 'src/cli/render.ts',
    'cli-check': 'src/cli/check.ts',
  },
  outdir: 'dist',
};

/** @param {import('esbuild').OnResolveArgs} args */
function keepApart({ kind, path }) {
  return kind === 'dynamic-import' ? { path: `./cli-${path.slice(2)}.js`, external: true } : undefined;
}

/**
 * The scripts of the pages of previews.
 *
 * @type {import('esbuild').BuildOptions}
 */
const webview = {
  ...shared,
  entryPoints: { webview: 'src/webview/preview.ts', sitePreview: 'src/webview/sitePreview.ts' },
  outdir: 'dist',
  platform: 'browser',
  format: 'iife',
  target: 'chrome122',
};

function makeExecutable({ errors }) {
  if (errors.length === 0) chmodSync(`${__dirname}/dist/cli.js`, 0o755);
}

/** Says when building begins and ends: the editor's task waits for these lines. */
function announce() {
  let running = 0;
  const onBegin = () => running++ === 0 && console.log('[watch] build started');
  const onFinish = () => --running === 0 && console.log('[watch] build finished');
  return {
    name: 'announce',
    setup({ onStart, onEnd }) {
      onStart(() => void onBegin());
      onEnd(() => void onFinish());
    },
  };
}

async function main() {
  const targets = [extension, nodeHost, webview, cli, cliCommands];
  if (!isWatching) return Promise.all(targets.map((options) => build(options)));
  const announcement = announce();
  const watched = targets.map((options) => ({ ...options, plugins: [...(options.plugins ?? []), announcement] }));
  const contexts = await Promise.all(watched.map((options) => context(options)));
  return Promise.all(contexts.map((each) => each.watch()));
}

if (require.main === module) {
  main().catch(() => {
    process.exitCode = 1; // esbuild has printed why.
  });
}

module.exports = { extension, plainFields };
