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
): Promise<number | undefined> {
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
  const site = await generatorById(generator)!.configure(new MemoryFiles(config), options);
  return excerptLine(`One.\n\n${mark}\n\nTwo.\n`, site, data);
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
});
