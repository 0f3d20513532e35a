import assert from 'node:assert/strict';
import { jekyllHtml } from '../previewSite';

describe('tags of everyday plugins of Jekyll', () => {
  it('for the head of a page show nothing', async () => {
    assert.equal(await jekyllHtml('a{% seo %}{% feed_meta %}b'), '<p>ab</p>');
  });

  it('show videos as frames, whichever way they are named', async () => {
    for (const video of [
      'abc_-1',
      '"https://www.youtube.com/watch?v=abc_-1&t=1"',
      'https://youtu.be/abc_-1',
      'page.video',
    ]) {
      const html = await jekyllHtml(`---\n{% youtube ${video.replace('page.video', '{{ "abc_-1" }}')} %}\n`);
      assert.match(html, /<iframe src="https:\/\/www\.youtube\.com\/embed\/abc_-1"/, video);
    }
    assert.match(await jekyllHtml('{% vimeo 123 %}'), /<iframe src="https:\/\/player\.vimeo\.com\/video\/123"/);
    assert.match(await jekyllHtml('{% youtube "<script>" %}'), /there is no video/);
  });

  it('show gists as links', async () => {
    assert.equal(
      await jekyllHtml('{% gist mira/12ab lamp.rb %}'),
      '<p class="almanac-embed"><a href="https://gist.github.com/mira/12ab#file-lamp-rb">gist.github.com/mira/12ab</a></p>',
    );
  });

  it('show the headings of the post as a table of contents', async () => {
    assert.match(await jekyllHtml('{% toc %}\n\n# One\n'), /<ul id="toc" class="section-nav">\s*<li><a href="#one"/);
  });

  it('that ask the network stand as boxes with their source', async () => {
    assert.match(
      await jekyllHtml('{% remote_include https://a.example/b %}'),
      /almanac-box-tag.*remote_include https/s,
    );
  });

  it('include cached files as others', async () => {
    assert.equal(await jekyllHtml('{% include_cached a.html %}', { '_includes/a.html': 'here' }), '<p>here</p>');
  });
});
