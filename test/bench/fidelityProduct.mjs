// Renders as `almanac render` does, many posts in one process, from the sources as they are.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import Markdown from 'markdown-it';
import { root } from '../harness/paths.mjs';
import { makeRunFolder } from '../harness/temporaryFolder.mjs';

const EXPORTS = `
export { Catalog } from './src/core/catalog';
export { generatorById } from './src/core/generators/registry';
export { renderPost } from './src/core/markdown/render';
export { NodeFileStore } from './src/cli/nodeFiles';
export { MemoryFiles } from './test/core/memoryFiles';
`;

/** No post of the samples is later. */
const NOW_MS = Date.UTC(2026, 0, 1);

/**
 * @typedef {object} Rendered
 * @property {string} name  of the file, without its ending
 * @property {string} mine  what Almanac shows
 * @property {string} plain  what plain markdown-it makes of the same text
 */

/** The product, bundled from its sources. */
export class Product {
  #core;
  /** As VS Code's own preview has it, before any extension adds to it. */
  #plain = new Markdown({ html: true, linkify: true });

  constructor(core) {
    this.#core = core;
    this.#plain.linkify.set({ fuzzyLink: false });
  }

  static async load() {
    const outfile = join(makeRunFolder('fidelity'), 'product.cjs');
    await build({
      stdin: { contents: EXPORTS, resolveDir: root },
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      logLevel: 'warning',
      outfile,
    });
    return new Product(createRequire(import.meta.url)(outfile));
  }

  /**
   * Renders texts without front matter as Markdown alone: template tags are not expanded.
   *
   * @param {string} generator
   * @param {Readonly<Record<string, string>>} configuration  files of the site, by path
   * @param {ReadonlyMap<string, string>} bodies  by name
   * @returns {Promise<Rendered[]>}
   */
  async renderBodies(generator, configuration, bodies) {
    const files = new this.#core.MemoryFiles(configuration);
    const { site } = await this.#open(generator, files);
    const withoutTags = { ...site, markup: { ...site.markup, tags: 'none' } };
    const rendered = [];
    for (const [name, body] of bodies) {
      const file = { path: `${name}.md`, text: body };
      rendered.push(await this.#render(name, { file, site: withoutTags, posts: [], files }));
    }
    return rendered;
  }

  /**
   * Renders posts of a site.
   *
   * @param {string} generator
   * @param {string} folder  of the site
   * @param {ReadonlyMap<string, string>} paths  of posts in it, by name
   * @returns {Promise<Rendered[]>}
   */
  async renderSite(generator, folder, paths) {
    const files = new this.#core.NodeFileStore(folder);
    const { site, posts } = await this.#open(generator, files);
    const rendered = [];
    for (const [name, path] of paths) {
      const file = await files.read(path);
      if (file === undefined) throw new Error(`${folder} has no file ${path}.`);
      rendered.push(await this.#render(name, { file, site, posts, files }));
    }
    return rendered;
  }

  #open(id, files) {
    const generator = this.#core.generatorById(id);
    if (generator === undefined) throw new Error(`There is no generator ${id}.`);
    const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
    return this.#core.Catalog.open({ generator, files, options });
  }

  async #render(name, request) {
    try {
      const { html, body } = await this.#core.renderPost({ ...request, nowMs: NOW_MS });
      return { name, mine: html, plain: this.#plain.render(body) };
    } catch (cause) {
      throw new Error(`${request.file.path} cannot be rendered: ${cause}`, { cause });
    }
  }
}
