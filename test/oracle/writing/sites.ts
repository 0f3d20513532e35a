/** A small site for each generator that can be asked, on which every command about posts is tried. */
export interface WritingSite {
  readonly id: 'jekyll' | 'hugo' | 'hexo' | 'eleventy';
  readonly files: Readonly<Record<string, string>>;
  /** Posts by what is to become of them. */
  readonly posts: Readonly<Record<'draft' | 'later' | 'public' | 'renamed' | 'retitled' | 'redated' | 'moved', string>>;
  /** The folder that one of them is moved to. */
  readonly folder: string;
}

const head = (title: string, date: string, more = ''): string => `---\ntitle: ${title}\ndate: ${date}\n${more}---\n`;

const jekyll: WritingSite = {
  id: 'jekyll',
  files: {
    '_config.yml': 'title: Writing\nbaseurl: /blog\ntimezone: Europe/Helsinki\npermalink: /:year/:month/:title/\n',
    // All posts of the site as Jekyll has them.
    'asked.json':
      '---\n---\n[{% for post in site.posts %}{"path":{{ post.path | jsonify }},"title":{{ post.title | jsonify }},' +
      '"date":{{ post.date | date: "%s" }},"url":{{ post.url | relative_url | jsonify }},' +
      '"body":{{ post.content | jsonify }}},{% endfor %}null]\n',
    '_drafts/almost.md': '---\ntitle: Almost\n---\nSoon.\n',
    '_drafts/later.md': '---\ntitle: Later\ndate: 2024-01-01 10:00:00\n---\nMuch later.\n',
    '_posts/2024-01-02-public.md': head('Public', '2024-01-02 10:00:00 +0200'),
    '_posts/2024-02-03-goes-away.md': head('Goes away', '2024-02-03 10:00:00 +0200', 'tags: [a]\n'),
    '_posts/2024-03-04-some-words.md': head("'Some words'", '2024-03-04 10:00:00 +0200'),
    '_posts/2024-04-05-the-day.md': head('The day', '2024-04-05 23:30:00 +0300'),
    '_posts/2024-06-07-moving.md': head('Moving', '2024-06-07 10:00:00 +0300'),
    '_posts/2024-05-06-linking.md': `${head('Linking', '2024-05-06 10:00:00 +0300')}[a]({% post_url 2024-02-03-goes-away %}) [b](/blog/2024/02/goes-away/) [c]({% link _posts/2024-02-03-goes-away.md %})\n`,
  },
  posts: {
    draft: '_drafts/almost.md',
    later: '_drafts/later.md',
    public: '_posts/2024-01-02-public.md',
    renamed: '_posts/2024-02-03-goes-away.md',
    retitled: '_posts/2024-03-04-some-words.md',
    redated: '_posts/2024-04-05-the-day.md',
    moved: '_posts/2024-06-07-moving.md',
  },
  folder: 'garden/_posts',
};

const hugo: WritingSite = {
  id: 'hugo',
  files: {
    'hugo.toml': 'baseURL = "https://x.example/"\ntitle = "Writing"\ntimeZone = "Europe/Helsinki"\n',
    'layouts/_default/single.html': '<h1>{{ .Title }}</h1>{{ .Content }}',
    'content/posts/almost.md': '+++\ntitle = "Almost"\ndate = 2024-01-01\ndraft = true\n+++\nSoon.\n',
    'content/posts/later.md': head('Later', '2024-01-01', 'draft: true\n'),
    'content/posts/public.md': head('Public', '2024-01-02T10:00:00+02:00'),
    'content/posts/goes-away/index.md': `${head('Goes away', '2024-02-03T10:00:00+02:00', 'tags: [a]\n')}![p](p.png)\n`,
    'content/posts/goes-away/p.png': 'png',
    'content/posts/some-words.md': '{\n  "title": "Some words",\n  "date": "2024-03-04T10:00:00+02:00"\n}\nText\n',
    'content/posts/the-day.md': head('The day', '2024-04-05'),
    'content/posts/moving.md': head('Moving', '2024-06-07T10:00:00+03:00', 'slug: "on-the-move"\n'),
    'content/posts/linking.md': `${head('Linking', '2024-05-06T10:00:00+03:00')}[a]({{< relref "goes-away" >}}) [b]({{< ref "/posts/goes-away" >}}) [c](/posts/goes-away/)\n`,
  },
  posts: {
    draft: 'content/posts/almost.md',
    later: 'content/posts/later.md',
    public: 'content/posts/public.md',
    renamed: 'content/posts/goes-away/index.md',
    retitled: 'content/posts/some-words.md',
    redated: 'content/posts/the-day.md',
    moved: 'content/posts/moving.md',
  },
  folder: 'content/notes',
};

const hexo: WritingSite = {
  id: 'hexo',
  files: {
    '_config.yml':
      'title: Writing\nurl: https://x.example\ntimezone: Europe/Helsinki\npermalink: :year/:month/:title/\nfuture: false\npost_asset_folder: true\n',
    'package.json': '{ "hexo": { "version": "8.0.0" }, "dependencies": { "hexo": "*", "hexo-renderer-marked": "*" } }',
    'source/_drafts/almost.md': '---\ntitle: Almost\n---\n![p](p.png)\n',
    'source/_drafts/almost/p.png': 'png',
    'source/_drafts/later.md': '---\ntitle: Later\ntags: [a]\n---\n',
    'source/_posts/public.md': head('Public', '2024-01-02 10:00:00'),
    'source/_posts/goes-away.md': head('Goes away', '2024-02-03 10:00:00', 'tags: [a]\n'),
    'source/_posts/some-words.md': head('Some words', '2024-03-04 10:00:00'),
    'source/_posts/the-day.md': head('The day', '2024-04-05 23:30:00'),
    'source/_posts/moving.md': head('Moving', '2024-06-07 10:00:00'),
    'source/_posts/linking.md': `${head('Linking', '2024-05-06 10:00:00')}{% post_link goes-away %} [b](/2024/02/goes-away/)\n`,
  },
  posts: {
    draft: 'source/_drafts/almost.md',
    later: 'source/_drafts/later.md',
    public: 'source/_posts/public.md',
    renamed: 'source/_posts/goes-away.md',
    retitled: 'source/_posts/some-words.md',
    redated: 'source/_posts/the-day.md',
    moved: 'source/_posts/moving.md',
  },
  folder: 'source/_posts/elsewhere',
};

const eleventy: WritingSite = {
  id: 'eleventy',
  files: {
    'eleventy.config.js': 'export default function () {}\n',
    'package.json': '{ "type": "module", "devDependencies": { "@11ty/eleventy": "^3.0.0" } }',
    'posts/posts.json': '{ "tags": "posts" }',
    'posts/almost.md': head('Almost', '2024-01-01', 'draft: true\n'),
    'posts/later.md': head('Later', '2024-01-01', 'draft: true\n'),
    'posts/public.md': head('Public', '2024-01-02'),
    'posts/2024-02-03-goes-away.md': '---\ntitle: Goes away\n---\nText\n',
    'posts/some-words.md': head('Some words', '2024-03-04'),
    'posts/2024-04-05-the-day.md': '---\ntitle: The day\n---\nText\n',
    'posts/moving.md': head('Moving', '2024-06-07'),
    'posts/linking.md': `${head('Linking', '2024-05-06')}[a](/posts/2024-02-03-goes-away/) [b](../2024-02-03-goes-away/)\n`,
  },
  posts: {
    draft: 'posts/almost.md',
    later: 'posts/later.md',
    public: 'posts/public.md',
    renamed: 'posts/2024-02-03-goes-away.md',
    retitled: 'posts/some-words.md',
    redated: 'posts/2024-04-05-the-day.md',
    moved: 'posts/moving.md',
  },
  folder: 'posts/elsewhere',
};

export const writingSites: readonly WritingSite[] = [jekyll, hugo, hexo, eleventy];
