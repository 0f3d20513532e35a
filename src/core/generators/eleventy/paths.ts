import { isAtOrBelow, outermost } from '../../paths';
import type { Affected, FileRole } from '../../site';
import { globPattern } from '../globPattern';
import type { DataCascade } from './cascade';
import { CONFIG_FILES, IGNORE_FILES, PACKAGE_FILE, type EleventyConfig } from './config';

/** What paths mean in a site. Source: Eleventy `EleventyFiles.js`. */
export class EleventyPaths {
  readonly roots: readonly string[];
  readonly #config: EleventyConfig;
  readonly #cascade: DataCascade;
  readonly #ignores: readonly ((path: string) => boolean)[];

  constructor(config: EleventyConfig, cascade: DataCascade) {
    this.#config = config;
    this.#cascade = cascade;
    this.roots = outermost([config.input, config.includes, config.layouts]);
    // A pattern without a wildcard may name a folder.
    this.#ignores = config.ignores.flatMap((glob) => [globPattern(glob, true), globPattern(`${glob}/**`, true)]);
  }

  isPruned(folder: string): boolean {
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    if (name === 'node_modules' || name === '.git' || this.#isOutput(folder)) return true;
    return !this.#isTheme(folder) && this.#isIgnored(`${folder}/x`) && this.#isIgnored(`${folder}/x/x`);
  }

  role(path: string): FileRole {
    if ([...CONFIG_FILES, ...IGNORE_FILES, PACKAGE_FILE].some((name) => name === path)) return 'config';
    if (path.endsWith('/.eleventyignore') || isAtOrBelow(this.#config.data, path))
      return isAtOrBelow(this.#config.input, path) ? 'config' : 'other';
    if (this.#isTheme(path)) return this.#isTemplate(path) ? 'data' : 'other';
    if (!isAtOrBelow(this.#config.input, path) || this.#isOutput(path)) return 'other';
    if (this.#cascade.isDataFile(path)) return 'data';
    return this.#isTemplate(path) && !this.#isIgnored(path) ? 'post' : 'other';
  }

  /** Directory data holds for all below its folder, and a layout may hold for any template. */
  affects(path: string): Affected {
    const role = this.role(path);
    if (role === 'config') return { kind: 'site' };
    if (role === 'post') return { kind: 'post' };
    if (role === 'other') return { kind: 'nothing' };
    return {
      kind: 'subtree',
      folder: this.#isTheme(path) ? this.#config.input : path.slice(0, Math.max(0, path.lastIndexOf('/'))),
    };
  }

  #isTheme(path: string): boolean {
    return isAtOrBelow(this.#config.includes, path) || isAtOrBelow(this.#config.layouts, path);
  }

  #isTemplate(path: string): boolean {
    return this.#config.formats.some((format) => path.toLowerCase().endsWith(`.${format}`));
  }

  #isOutput(path: string): boolean {
    const { output, input } = this.#config;
    return output !== '' && !isAtOrBelow(output, input) && isAtOrBelow(output, path);
  }

  #isIgnored(path: string): boolean {
    return this.#ignores.some((matches) => matches(path));
  }
}
