import assert from 'node:assert/strict';
import { jekyllHtml, renderIn, withoutLines } from '../previewSite';

const soup = '---\ntitle: Pea Soup\norder: 2\n---\nPeas, **water**.\n';
const bread = '---\norder: 1\ntags: [oven]\n---\nRye.\n';
const collections = '_config.yml';
const site = {
  [collections]: 'baseurl: /blog\nurl: https://figs.example\ncollections:\n  recipes:\n    output: true\n',
  '_recipes/soup.md': soup,
  '_recipes/rye-bread.md': bread,
};

describe('what a Jekyll site holds beside its posts', () => {
  it('is there as collections, in the order of their paths', async () => {
    assert.equal(
      await jekyllHtml('{% for r in site.recipes %}{{ r.title }} {{ r.url }} {{ r.id }};{% endfor %}', site),
      '<p>Rye Bread /recipes/rye-bread.html /recipes/rye-bread;Pea Soup /recipes/soup.html /recipes/soup;</p>',
    );
    assert.equal(
      await jekyllHtml(
        '{% for c in site.collections %}{{ c.label }} {{ c.docs.size }} {{ c.output }};{% endfor %}',
        site,
      ),
      '<p>posts 1 true;recipes 2 true;</p>',
    );
  });

  it('can be sorted and grouped, and its text is there', async () => {
    assert.equal(
      await jekyllHtml('{% assign r = site.recipes | sort: "order" | last %}{{ r.title }}: {{ r.content }}', site),
      '<p>Pea Soup: Peas, <strong>water</strong>.</p>',
    );
    assert.equal(
      await jekyllHtml('{{ site.recipes | where: "tags", "oven" | map: "title" | join: "," }}', site),
      '<p>Rye Bread</p>',
    );
  });

  it('is sorted by a key or a list, where the configuration says so', async () => {
    const titles = '{{ site.recipes | map: "title" | join: "," }}';
    const sorted = { ...site, [collections]: 'collections:\n  recipes:\n    sort_by: order\n' };
    assert.equal(await jekyllHtml(titles, sorted), '<p>Rye Bread,Pea Soup</p>');
    const listed = { ...site, [collections]: 'collections:\n  recipes:\n    order: [soup.md, rye-bread.md]\n' };
    assert.equal(await jekyllHtml(titles, listed), '<p>Pea Soup,Rye Bread</p>');
  });

  it('is there as pages and static files, without what the site leaves out', async () => {
    const others = {
      [collections]: 'exclude: [left-out]\n',
      'about.md': '---\ntitle: About\npermalink: /who/\n---\n',
      'deep/more.md': '---\n---\n',
      'index.html': '---\n---\n',
      'left-out/page.md': '---\n---\n',
      '_layouts/post.html': '---\n---\n',
      'lamp.png': 'x',
      'robots.txt': 'x',
    };
    assert.equal(
      await jekyllHtml('{{ site.pages | map: "url" | join: " " }}', others),
      '<p>/who/ / /deep/more.html</p>',
    );
    assert.equal(
      await jekyllHtml(
        '{% for f in site.static_files %}{{ f.path }} {{ f.basename }} {{ f.extname }};{% endfor %}',
        others,
      ),
      '<p>/lamp.png lamp .png;/robots.txt robots .txt;</p>',
    );
  });

  it('is linked to by its path, and only if it is there', async () => {
    const others = { ...site, 'about.md': '---\npermalink: /who/\n---\n', 'lamp.png': 'x' };
    assert.equal(
      await jekyllHtml('{% link about.md %} {% link _recipes/soup.md %} {% link lamp.png %}', others),
      '<p>/blog/who/ /blog/recipes/soup.html /blog/lamp.png</p>',
    );
    assert.match(await jekyllHtml('{% link nowhere.md %}', others), /there is no file &quot;nowhere\.md&quot;/);
  });

  it('is never linked to by a path that leads out of the site', async () => {
    const outside = { ...site, 'secret.md': '---\npermalink: /found/\n---\n' };
    for (const path of ['_recipes/x/../../secret.md', '/secret.md', './secret.md', '_recipes\\..\\secret.md']) {
      assert.doesNotMatch(await jekyllHtml(`{% link ${path} %}`, outside), /found/, path);
    }
  });

  it('has the addresses that the style of permalinks gives', async () => {
    const others = { ...site, [collections]: 'permalink: pretty\ncollections: [recipes]\n', 'a b.md': '---\n---\n' };
    assert.equal(
      await jekyllHtml('{{ site.pages | map: "url" | join: " " }} {{ site.recipes | map: "url" | join: " " }}', others),
      '<p>/a%20b/ /recipes/rye-bread/ /recipes/soup/</p>',
    );
    const own = { ...site, [collections]: 'collections:\n  recipes:\n    permalink: /eat/:title:output_ext\n' };
    assert.equal(await jekyllHtml('{{ site.recipes[0].url }}', own), '<p>/eat/rye-bread.html</p>');
  });
});

describe('the posts of a Jekyll site', () => {
  const jam = {
    '_posts/2025-05-01-jam.md': '---\ntitle: Jam\nimage: jam.png\ntags: [sweet]\n---\nFirst *words*.\n\nMore.\n',
  };

  it('say what stands in their files', async () => {
    assert.equal(
      await jekyllHtml('{% assign p = site.tags.sweet[0] %}{{ p.image }} {{ p.content | size }} {{ p.nothing }}.', jam),
      '<p>jam.png 22 .</p>',
    );
    assert.equal(await jekyllHtml('{{ site.posts | where: "image", "jam.png" | map: "title" }}', jam), '<p>Jam</p>');
  });

  it('have excerpts, which never print themselves', async () => {
    assert.equal(await jekyllHtml('{{ page.previous.excerpt | strip_html }}', jam), '<p>First words.</p>');
    assert.equal(await jekyllHtml('[{{ page.excerpt | strip_html | strip }}]\n\nrest'), '<p>[[]]</p>\n<p>rest</p>');
  });

  it('keep tags in their excerpts that they do not want to be read', async () => {
    const others = { '_posts/2025-05-01-jam.md': '---\nrender_with_liquid: false\n---\nA {{ tag }}.\n' };
    assert.equal(await jekyllHtml('{{ page.previous.excerpt | strip_html }}', others), '<p>A {{ tag }}.</p>');
  });

  it('are parted into pages for a page that lists them', async () => {
    const texts = {
      '_config.yml': 'paginate: 1\n',
      ...jam,
      '_posts/2025-04-01-figs.md': '---\ntitle: Figs\n---\n',
      'index.md':
        '---\n---\n{{ paginator.posts[0].title }} {{ paginator.page }}/{{ paginator.total_pages }} {{ paginator.next_page_path }}\n',
    };
    assert.equal(withoutLines((await renderIn(texts, 'index.md')).html), '<p>Jam 1/2 /page2</p>');
  });

  it('let no template reach into the program', async () => {
    for (const key of ['constructor', '__proto__', 'field', 'toJSON', 'hasOwnProperty']) {
      assert.equal(await jekyllHtml(`a{{ site.posts[0].${key} }}{{ page.previous.${key} }}b`, jam), '<p>ab</p>', key);
    }
  });
});
