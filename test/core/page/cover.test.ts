import assert from 'node:assert/strict';
import { coverOf } from '../../../src/core/page/cover';
import type { FrontMatterData } from '../../../src/core/frontMatter/frontMatter';
import type { GeneratorId } from '../../../src/core/site';

describe('the cover of a post', () => {
  const covers: readonly [string, GeneratorId, FrontMatterData, string | undefined][] = [
    ['the image of jekyll-seo-tag', 'jekyll', { image: '/assets/a.png' }, '/assets/a.png'],
    ['its mapping', 'jekyll', { image: { path: '/a.png', width: 1200, alt: 'A loaf' } }, '/a.png'],
    ['the header of Minimal Mistakes', 'jekyll', { header: { teaser: '/t.png', image: '/h.png' } }, '/h.png'],
    ['the cover of PaperMod', 'hugo', { cover: { image: 'cover.jpg', alt: 'A loaf', relative: true } }, 'cover.jpg'],
    ["the first of Hugo's images", 'hugo', { images: ['one.png', 'two.png'] }, 'one.png'],
    ['the banner of Fluid', 'hexo', { index_img: '/i.png', banner_img: '/b.png' }, '/b.png'],
    ["the hero of Astro's blog", 'astro', { heroImage: '../../assets/h.jpg' }, '../../assets/h.jpg'],
    ['the image of Docusaurus', 'docusaurus', { image: './card.png' }, './card.png'],
    ['a thumbnail anywhere', 'eleventy', { thumbnail: 'small.png' }, 'small.png'],
    ["Zola's extras", 'zola', { extra: { cover: 'c.png' } }, 'c.png'],
    ['nothing for a flag', 'hexo', { cover: true }, undefined],
    ['nothing for an empty text', 'plain', { image: ' ' }, undefined],
    ['nothing for a post without', 'plain', { title: 'A' }, undefined],
  ];
  for (const [what, generator, data, wanted] of covers) {
    it(`is ${what}`, () => assert.equal(coverOf(data, generator)?.target, wanted));
  }

  it('says what it shows where the author did', () => {
    assert.equal(coverOf({ image: { src: 'a.png', alt: 'A loaf' } }, 'astro')?.alt, 'A loaf');
    assert.equal(coverOf({ heroImage: 'a.png', heroImageAlt: 'A loaf' }, 'astro')?.alt, 'A loaf');
    assert.equal(coverOf({ image: 'a.png', 'image-alt': 'A loaf' }, 'quarto')?.alt, 'A loaf');
    assert.equal(coverOf({ image: 'a.png' }, 'quarto')?.alt, '');
  });
});
