import assert from 'node:assert/strict';
import type { FrontMatterData } from '../../../src/core/frontMatter/frontMatter';
import { generatorById } from '../../../src/core/generators/registry';
import { excerptLine } from '../../../src/core/page/excerptMark';
import type { GeneratorId } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

async function lineOf(
  generator: GeneratorId,
  mark: string,
  data: FrontMatterData = {},
  config: Readonly<Record<string, string>> = {},
  path = 'post.md',
): Promise<number | undefined> {
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
  const site = await generatorById(generator)!.configure(new MemoryFiles(config), options);
  return excerptLine({ path, body: `One.\n\n${mark}\n\nTwo.\n`, data }, site);
}

/** A blog of the preset that states a mark, and one of a plugin that states another. */
function configWith(marker: string): string {
  const plugin = `['@docusaurus/plugin-content-blog', { id: 'news', path: 'news', truncateMarker: /\\[news ends\\]/ }]`;
  return `export default { presets: [['classic', { blog: { truncateMarker: ${marker} } }]], plugins: [${plugin}] };`;
}

describe('the end of an excerpt', () => {
  it('is where the mark of the generator stands', async () => {
    assert.equal(await lineOf('hugo', '<!--more-->'), 2);
    assert.equal(await lineOf('hexo', '<!-- More -->'), 2);
    assert.equal(await lineOf('docusaurus', '<!-- truncate -->'), 2);
    assert.equal(await lineOf('docusaurus', '{/* truncate */}'), 2);
    assert.equal(await lineOf('zola', '<!-- more -->'), 2);
    assert.equal(await lineOf('mkdocs-material', '<!-- more -->'), 2);
    assert.equal(await lineOf('plain', '<!--more-->'), 2);
    assert.equal(await lineOf('eleventy', '<!-- excerpt -->'), 2);
  });

  it('is nowhere for the marks of others', async () => {
    assert.equal(await lineOf('hugo', '<!-- more -->'), undefined);
    assert.equal(await lineOf('docusaurus', '<!--more-->'), undefined);
    assert.equal(await lineOf('plain', 'No mark.'), undefined);
  });

  it('is where a Jekyll site or post says', async () => {
    assert.equal(await lineOf('jekyll', '<!--more-->'), undefined);
    const config = { '_config.yml': 'excerpt_separator: "<!--more-->"\n' };
    assert.equal(await lineOf('jekyll', '<!--more-->', {}, config), 2);
    assert.equal(await lineOf('jekyll', '~~~~', { excerpt_separator: '~~~~' }, config), 2);
  });

  it('is where a Docusaurus blog says', async () => {
    const at = (mark: string, stated: string, path?: string): Promise<number | undefined> =>
      lineOf('docusaurus', mark, {}, { 'docusaurus.config.js': configWith(stated) }, path);
    assert.equal(await at('<!-- Cut  here -->', '/<!--\\s*cut\\s+here\\s*-->/i'), 2);
    assert.equal(await at('{/* cut */}', '/\\{\\/\\*\\s*cut\\s*\\*\\/\\}/g'), 2);
    assert.equal(await at('<!-- truncate -->', '/<!--cut-->/'), undefined);
    assert.equal(await at('<!-- truncate -->', 'markerOf("cut")'), 2);
    assert.equal(await at('<!-- truncate -->', '/<!--cut-->/', 'news/post.md'), undefined);
    assert.equal(await at('[news ends]', '/<!--cut-->/', 'news/post.md'), 2);
  });

  it('is nowhere where a Docusaurus blog states no regular expression, or one that could take very long', async () => {
    for (const stated of ['"<!-- truncate -->"', '/(?:<!--\\s*)+truncate/', '/\\s*\\s*truncate/', '/.*truncate.*/']) {
      const config = { 'docusaurus.config.js': configWith(stated) };
      assert.equal(await lineOf('docusaurus', '<!-- truncate -->', {}, config), undefined, stated);
    }
  });

  it('is where the blog of Material for MkDocs says, word for word', async () => {
    const config = { 'mkdocs.yml': 'plugins:\n  - blog:\n      post_excerpt_separator: <!-- (cut) -->\n' };
    assert.equal(await lineOf('mkdocs-material', '<!-- (cut) -->', {}, config), 2);
    assert.equal(await lineOf('mkdocs-material', '<!-- more -->', {}, config), undefined);
  });
});
