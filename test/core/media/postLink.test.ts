import assert from 'node:assert/strict';
import { postLink, usedLinkStyle } from '../../../src/core/media/postLink';
import type { GeneratorId } from '../../../src/core/site';
import { dated, mediaSite } from './mediaSites';

async function links(
  id: GeneratorId,
  from: string,
  to: string,
  texts: Readonly<Record<string, string>>,
): Promise<string> {
  const { site, read, post } = await mediaSite(id, texts);
  return postLink(post(to), from, site, usedLinkStyle(read, site)).link;
}

describe('a link to another post', () => {
  it('is written as the generator has it', async () => {
    const jekyll = { '_config.yml': '', '_posts/2024/2024-05-31-figs.md': '---\ntitle: Figs\n---\n' };
    assert.equal(
      await links('jekyll', '_posts/x.md', '_posts/2024/2024-05-31-figs.md', jekyll),
      '[Figs]({% post_url 2024/2024-05-31-figs %})',
    );
    const hugo = { 'hugo.toml': '', 'content/posts/figs/index.md': '---\ntitle: "[Figs]"\n---\n' };
    assert.equal(
      await links('hugo', 'content/posts/x.md', 'content/posts/figs/index.md', hugo),
      '[\\[Figs\\]]({{< relref "/posts/figs/index.md" >}})',
    );
    const hexo = {
      '_config.yml': '',
      'package.json': '{"dependencies":{"hexo":"8","hexo-renderer-marked":"7"}}',
      'source/_posts/fruit/figs.md': '---\ntitle: Figs\n---\n',
    };
    assert.equal(
      await links('hexo', 'source/_posts/x.md', 'source/_posts/fruit/figs.md', hexo),
      "{% post_link fruit/figs 'Figs' %}",
    );
    const zola = { 'zola.toml': 'base_url = "https://x.example"', 'content/figs.md': '+++\ntitle = "Figs"\n+++\n' };
    assert.equal(await links('zola', 'content/x.md', 'content/figs.md', zola), '[Figs](@/figs.md)');
    const notes = { 'notes/a/figs.md': dated('2024-05-31', ''), 'notes/b/x.md': dated('2024-05-30', '') };
    assert.equal(await links('plain', 'notes/b/x.md', 'notes/a/figs.md', notes), '[T 2024-05-31](../a/figs.md)');
  });

  it('is written as the posts of the site write theirs', async () => {
    const texts = {
      '_config.yml': 'permalink: /:title/\n',
      '_posts/2024-05-31-figs.md': '---\ntitle: Figs\n---\nSee [plums](/plums/) and [more](/plums/).\n',
      '_posts/2024-05-30-plums.md': '---\ntitle: Plums\n---\nSee [figs]({% post_url 2024-05-31-figs %}).\n',
    };
    assert.equal(await links('jekyll', '_posts/x.md', '_posts/2024-05-31-figs.md', texts), '[Figs](/figs/)');
    const below = { ...texts, '_config.yml': 'permalink: /:title/\nbaseurl: /blog\n' };
    assert.equal(
      await links('jekyll', '_posts/x.md', '_posts/2024-05-31-figs.md', below),
      "[Figs]({{ '/figs/' | relative_url }})",
    );
  });
});
