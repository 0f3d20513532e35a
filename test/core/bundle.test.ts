import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

/** Packages that compile templates to code, or run code that stands in a file: a cloned blog must not run anything. */
const BANNED_PACKAGES = ['gray-matter', 'nunjucks', 'ejs', 'handlebars', '@mdx-js'];

for (const file of ['dist/extension.js', 'dist/cli.js', 'dist/cli-archive.js', 'dist/cli-render.js']) {
  describe(`the bundle ${file}`, () => {
    const bundle = readFileSync(file, 'utf8');

    it('never makes code of text', () => {
      assert.deepEqual(bundle.match(/\bnew Function\b|(?<![.\w])Function\(|(?<![.\w])eval\(/g), null);
    });

    it('holds no package that does', () => {
      const sources: readonly string[] = JSON.parse(readFileSync(`${file}.map`, 'utf8')).sources;
      assert.ok(sources.some((source) => source.endsWith('src/core/catalog.ts')));
      const found = BANNED_PACKAGES.filter((name) =>
        sources.some((source) => source.includes(`node_modules/${name}/`)),
      );
      assert.deepEqual(found, []);
    });
  });
}

describe('the bundle dist/nodeHost.js', () => {
  it('adds the disk to what runs in a browser, and nothing else', () => {
    const bundle = readFileSync('dist/nodeHost.js', 'utf8');
    const imported = [...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
    assert.deepEqual(imported.sort(), ['./extension.js', 'node:fs', 'node:process', 'node:util', 'vscode']);
  });
});

describe('the bundle dist/extension.js', () => {
  it('imports nothing but VS Code, so that it runs in a browser too', () => {
    assert.ok(existsSync('dist/extension.js'));
    const imported = readFileSync('dist/extension.js', 'utf8').matchAll(/\brequire\("([^"]+)"\)/g);
    assert.deepEqual([...new Set([...imported].map(([, name]) => name))], ['vscode']);
  });
});
