import type { Generator, GeneratorId } from '../site';
import { astro } from './astro/astro';
import { bridgetown } from './bridgetown/bridgetown';
import { docusaurus } from './docusaurus/docusaurus';
import { eleventy } from './eleventy/eleventy';
import { hexo } from './hexo/hexo';
import { hugo } from './hugo/hugo';
import { jekyll } from './jekyll/jekyll';
import { mkdocsMaterial } from './mkdocs/mkdocs';
import { pelican } from './pelican/pelican';
import { plain } from './plain/plain';
import { quarto } from './quarto/quarto';
import { vitepress } from './vitepress/vitepress';
import { zola } from './zola/zola';

/** Every generator that is known. Adding one is adding its file and its name here. */
export const generators: readonly Generator[] = [
  jekyll,
  hugo,
  hexo,
  eleventy,
  astro,
  docusaurus,
  mkdocsMaterial,
  vitepress,
  pelican,
  zola,
  quarto,
  bridgetown,
  plain,
];

export function generatorById(id: string): Generator | undefined {
  return generators.find((generator) => generator.id === id);
}

export function isGeneratorId(id: string): id is GeneratorId {
  return generatorById(id) !== undefined;
}
