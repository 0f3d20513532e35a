import assert from 'node:assert/strict';
import { check, checkJekyll, findingsIn, fixed, post, reported } from './checking';

const JEKYLL = {
  '_config.yml': 'url: https://figs.example\nbaseurl: /blog\n',
  'images/fig.png': '',
  '_includes/figure.html':
    '<figure><img src="{{ include.src | relative_url }}"><a href="{{ include.to }}">{{ include.text }}</a></figure>',
};

const found = async (path: string, text: string, generator: Parameters<typeof check>[1], others = {}) =>
  reported(text, (await check({ ...others, [path]: text }, generator)).get(path) ?? []);

describe('checking links and images inside other syntax', () => {
  it('looks into figures, videos and pictures in HTML, at each candidate of their sizes', async () => {
    const body = [
      '<figure>',
      '  <img src="/images/fig.png" alt="Fig">',
      '  <img src="/images/oak.png" alt="Oak"><figcaption>An <a href="/elm.pdf">elm</a></figcaption>',
      '</figure>',
      '',
      '<video poster="/still.jpg"><source src="/film.mp4"></video>',
      '',
      'Text <picture><source srcset="/images/fig.png 1x, /images/fig@2x.png 2x"><img src="/images/fig.png"></picture>',
    ].join('\n');
    assert.deepEqual(await checkJekyll(post(body), JEKYLL), [
      'image.nowhere: /images/oak.png @ /images/oak.png',
      'link.nowhere: /elm.pdf @ /elm.pdf',
      'image.nowhere: /still.jpg @ /still.jpg',
      'image.nowhere: /film.mp4 @ /film.mp4',
      'image.nowhere: /images/fig@2x.png @ /images/fig@2x.png',
    ]);
  });

  it('looks at posts that are HTML as a whole, but not into their scripts and comments', async () => {
    const path = '_posts/2025-05-31-page.html';
    const text = post(
      '<p><img src="/oak.png"></p>\n<!-- <img src="/a.png"> -->\n<script>"<img src=/b.png>"</script>\n',
    );
    assert.deepEqual(await found(path, text, 'jekyll', JEKYLL), ['image.nowhere: /oak.png @ /oak.png']);
  });

  it('looks at what includes of Jekyll show of their values, and mends it', async () => {
    const text = post('{% include figure.html src="/images/fgi.png" text="1/2" to="https://a.example/x.png" %}\n');
    const findings = await findingsIn(text, JEKYLL);
    assert.deepEqual(reported(text, findings), ['image.nowhere: /blog/images/fgi.png @ /images/fgi.png']);
    const right = post('{% include figure.html src="/images/fig.png" text="a.png" %}\n');
    assert.deepEqual(await checkJekyll(right, JEKYLL), []);
  });

  it('looks at what shortcodes of Hugo show, built in or own', async () => {
    const site = {
      'hugo.toml': 'baseURL = "https://figs.example/"\n',
      'layouts/shortcodes/photo.html': '<img src="{{ .Get "src" | relURL }}">',
      'content/posts/a/fig.png': '',
      'static/images/tree.png': '',
    };
    const body = [
      '{{< figure src="fig.png" link="/images/tree.png" >}}',
      '{{< figure src="oak.png" alt="see/oak" link="/images/elm.pdf" >}}',
      '{{< photo src="/images/tree.png" >}}',
      '{{< photo src="/images/ash.png" >}}',
    ].join('\n\n');
    const text = `---\ntitle: A\ndate: 2024-01-01\n---\n${body}\n`;
    assert.deepEqual(await found('content/posts/a/index.md', text, 'hugo', site), [
      'image.nowhere: oak.png @ oak.png',
      'link.nowhere: /images/elm.pdf @ /images/elm.pdf',
      'image.nowhere: /images/ash.png @ /images/ash.png',
    ]);
    const path = 'content/posts/a/index.md';
    const slip = text.replace('src="oak.png"', 'src="fgi.png"');
    const findings = (await check({ ...site, [path]: slip }, 'hugo')).get(path) ?? [];
    assert.equal(fixed(slip, findings), text.replace('src="oak.png"', 'src="fig.png"'));
  });

  it('looks at elements among the components of MDX', async () => {
    const site = {
      'docusaurus.config.js': 'module.exports = { url: "https://figs.example", baseUrl: "/" };\n',
      'static/img/fig.png': '',
    };
    const body = [
      'import Box from "./box";',
      '',
      '<figure>',
      '  <img src="/img/fig.png" alt="Fig" />',
      '  <img src="/img/oak.png" alt="Oak" />',
      '</figure>',
      '',
      '<Box>',
      '',
      '![elm](/img/elm.png)',
      '',
      '</Box>',
      '',
      'A <img src={"/img/ash.png"} /> and <a href="/img/fir.png">fir</a>.',
    ].join('\n');
    const text = `---\ntitle: A\n---\n${body}\n`;
    assert.deepEqual(await found('blog/2024-01-02-a.mdx', text, 'docusaurus', site), [
      'image.nowhere: /img/oak.png @ /img/oak.png',
      'image.nowhere: /img/elm.png @ /img/elm.png',
      'image.nowhere: /img/ash.png @ /img/ash.png',
      'link.nowhere: /img/fir.png @ /img/fir.png',
    ]);
  });

  it('looks at what tags of Hexo show', async () => {
    const site = { '_config.yml': 'url: https://figs.example\n', 'source/images/fig.png': '' };
    const body = '{% img /images/fig.png 100 %}\n\n{% img left /images/oak.png "a/b" %}\n';
    const text = `---\ntitle: A\ndate: 2024-01-01 10:00:00\n---\n${body}\n`;
    assert.deepEqual(await found('source/_posts/a.md', text, 'hexo', site), [
      'image.nowhere: /images/oak.png @ /images/oak.png',
    ]);
  });
});
