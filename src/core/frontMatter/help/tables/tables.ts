import type { GeneratorId } from '../../../site';
import type { KeyTable } from '../keys';
import { astroKeys } from './astro';
import { bridgetownKeys } from './bridgetown';
import { docusaurusKeys } from './docusaurus';
import { eleventyKeys } from './eleventy';
import { hexoKeys } from './hexo';
import { hugoKeys } from './hugo';
import { jekyllKeys } from './jekyll';
import { mkdocsKeys, pelicanKeys, plainKeys, quartoKeys, vitepressKeys, zolaKeys } from './others';

/** The keys that each generator knows. */
export const keyTables: Readonly<Record<GeneratorId, KeyTable>> = {
  jekyll: jekyllKeys,
  bridgetown: bridgetownKeys,
  hugo: hugoKeys,
  hexo: hexoKeys,
  eleventy: eleventyKeys,
  astro: astroKeys,
  docusaurus: docusaurusKeys,
  'mkdocs-material': mkdocsKeys,
  zola: zolaKeys,
  vitepress: vitepressKeys,
  pelican: pelicanKeys,
  quarto: quartoKeys,
  plain: plainKeys,
};
