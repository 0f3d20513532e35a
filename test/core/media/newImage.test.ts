import assert from 'node:assert/strict';
import { addressOfFile } from '../../../src/core/media/addressOf';
import { altOf, imageExtension, imageName, imageTarget } from '../../../src/core/media/newImage';
import type { GeneratorId } from '../../../src/core/site';
import { post } from '../posts';
import { dated, mediaSite } from './mediaSites';

/** Where an image of a post goes, and what is written for it. */
async function target(
  id: GeneratorId,
  path: string,
  texts: Readonly<Record<string, string>>,
): Promise<[string, string]> {
  const media = await mediaSite(id, texts);
  const { folder, addressOf, snippet } = imageTarget(media.post(path), media.site, media.places);
  return [folder, snippet(addressOf('a.png'), 'alt')];
}

describe('the place of a new image', () => {
  it('is that of the newest posts, in the folder of its own year', async () => {
    const texts = {
      'hugo.toml': '',
      'content/posts/a.md': dated('2023-02-01', '![x](/pics/2023/a.png)\n![y](/pics/2023/b.png)'),
      'static/pics/2023/a.png': '',
      'static/pics/2023/b.png': '',
      'content/posts/b.md': dated('2024-05-31', ''),
    };
    assert.deepEqual(await target('hugo', 'content/posts/b.md', texts), [
      'static/pics/2024',
      '![${1:alt}](/pics/2024/a.png)',
    ]);
  });

  it('is the folder of a bundle, for a bundle', async () => {
    const texts = {
      'hugo.toml': '',
      'content/posts/a/index.md': dated('2023-02-01', '{{< figure src="fig.png" alt="A fig" >}}'),
      'content/posts/a/fig.png': '',
      'content/posts/b/index.md': dated('2024-05-31', ''),
      'content/posts/c.md': dated('2024-06-01', ''),
    };
    assert.deepEqual(await target('hugo', 'content/posts/b/index.md', texts), [
      'content/posts/b',
      '{{< figure src="a.png" alt="${1:alt}" >}}',
    ]);
    assert.deepEqual((await target('hugo', 'content/posts/c.md', texts))[0], 'static/images/2024');
  });

  it('is written as the posts of a Jekyll site write it', async () => {
    const texts = {
      '_config.yml': 'baseurl: /blog\n',
      '_posts/2023-02-01-a.md': '---\n---\n![x]({{ site.baseurl }}/img/a/one.png)\n',
      'img/a/one.png': '',
      '_posts/2024-05-31-figs.md': '---\n---\n',
      '_posts/2024-06-01-plums.md': '---\n---\n',
    };
    // The folder of the first is named like no part of its post.
    assert.deepEqual(await target('jekyll', '_posts/2024-05-31-figs.md', texts), [
      'img/a',
      '![${1:alt}]({{ site.baseurl \\}\\}/img/a/a.png)',
    ]);
    const without = { ...texts, '_posts/2023-02-01-a.md': '---\n---\n' };
    assert.deepEqual(await target('jekyll', '_posts/2024-05-31-figs.md', without), [
      'assets/images',
      "![${1:alt}]({{ '/assets/images/a.png' | relative_url \\}\\})",
    ]);
  });

  it('is the asset folder of Hexo, where it has such', async () => {
    const texts = {
      '_config.yml': 'post_asset_folder: true\n',
      'package.json': '{"dependencies":{"hexo":"8","hexo-renderer-marked":"7"}}',
      'source/_posts/figs.md': dated('2024-05-31', ''),
    };
    assert.deepEqual(await target('hexo', 'source/_posts/figs.md', texts), [
      'source/_posts/figs',
      '{% asset_img a.png "${1:alt}" %}',
    ]);
    const used = {
      ...texts,
      'source/_posts/plums.md': dated('2024-05-30', '{% asset_img one.jpg "A plum" %}'),
      'source/_posts/plums/one.jpg': '',
    };
    assert.equal((await target('hexo', 'source/_posts/figs.md', used))[0], 'source/_posts/figs');
  });

  it('is beside the post where a generator bundles what stands there', async () => {
    assert.deepEqual(
      await target('docusaurus', 'blog/2024-05-31-figs/index.md', {
        'docusaurus.config.js': 'export default {}',
        'blog/2024-05-31-figs/index.md': '---\ntitle: x\n---\n',
      }),
      ['blog/2024-05-31-figs', '![${1:alt}](./a.png)'],
    );
    assert.deepEqual(
      await target('plain', 'notes/a.md', {
        'notes/a.md': dated('2024-05-31', ''),
        'notes/b.md': dated('2024-05-30', '![x](pics/b.png)'),
        'notes/pics/b.png': '',
      }),
      ['notes/pics', '![${1:alt}](pics/a.png)'],
    );
  });

  it('is written plainly for a picture that stands elsewhere', async () => {
    const media = await mediaSite('hexo', {
      '_config.yml': 'post_asset_folder: true\n',
      'package.json': '{"dependencies":{"hexo":"8","hexo-renderer-marked":"7"}}',
      'source/_posts/figs.md': dated('2024-05-31', ''),
    });
    const { snippet } = imageTarget(media.post('source/_posts/figs.md'), media.site, []);
    assert.equal(snippet('/images/fig.png', 'A fig'), '![${1:A fig}](/images/fig.png)');
    assert.equal(addressOfFile('source/_posts/figs.md', 'source/images/fig.png', media.site, true), '/images/fig.png');
  });

  it('is none whose address leads elsewhere', async () => {
    const texts = {
      'notes/a.md': dated('2024-05-31', ''),
      'notes/deep/b.md': dated('2024-05-30', '![x](../pics/b.png)'),
      'notes/pics/b.png': '',
    };
    // From a.md the same address would lead out of the notes.
    assert.deepEqual(await target('plain', 'notes/a.md', texts), ['notes/images', '![${1:alt}](images/a.png)']);
  });
});

describe('the name of a new image', () => {
  it('is that of its post, numbered where it is taken', () => {
    const figs = post('_posts/2024-05-31-figs.md', undefined);
    assert.equal(imageName(figs, 'png', new Set()), 'figs.png');
    assert.equal(imageName(figs, 'png', new Set(['figs.png', 'figs-2.png'])), 'figs-3.png');
    assert.equal(imageName(post('content/a walk/index.md', undefined), 'jpg', new Set()), 'a-walk.jpg');
  });

  it('ends as its kind asks for', () => {
    assert.equal(imageExtension('image/jpeg', 'x'), 'jpg');
    assert.equal(imageExtension('', 'Photo.JPEG'), 'jpeg');
    assert.equal(imageExtension('text/plain', 'notes.md'), undefined);
  });

  it('says what a picture shows only where somebody named it', () => {
    assert.deepEqual(['image.png', 'IMG_1234.jpg', 'Screenshot 2024-05-31 at 18.00.png', 'a-fig_tree.jpg'].map(altOf), [
      '',
      '',
      '',
      'a fig tree',
    ]);
  });
});
