// Fixtures with what their generators need to build pages of them, for tests that run the generators.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyFixture } from '../harness/fixture.mjs';

/** A blog that its generator can serve, and two of its posts. */
export interface ServedBlog {
  readonly generator: 'hugo' | 'jekyll' | 'hexo' | 'eleventy';
  readonly fixture: string;
  /** Its dress: files by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What of the fixture is in the way. */
  readonly without: readonly string[];
  /** The command line that is offered. */
  readonly command: string;
  readonly posts: readonly [ServedPost, ServedPost];
}

export interface ServedPost {
  readonly file: string;
  readonly title: string;
  readonly address: string;
}

const STYLE =
  'body{font:18px/1.7 Georgia,serif;max-width:34rem;margin:3rem auto;padding:0 1.5rem;color:#2b2a27;background:#fbf9f4}' +
  'h1{font-size:2.2rem;line-height:1.2}nav{font:600 13px system-ui;letter-spacing:.08em;text-transform:uppercase;color:#8a5a2b}';

function page(title: string, content: string, site: string): string {
  return (
    `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${title} · ${site}</title><style>${STYLE}</style></head>\n` +
    `<body><nav>${site}</nav><h1>${title}</h1>\n${content}\n</body></html>\n`
  );
}

export const hugoBlog: ServedBlog = {
  generator: 'hugo',
  fixture: 'hugo-blog',
  files: {
    'layouts/_default/single.html': page('{{ .Title }}', '{{ .Content }}', '{{ .Site.Title }}'),
    'layouts/_default/list.html': page('{{ .Title }}', '{{ range .Pages }}<p>{{ .Title }}</p>{{ end }}', 'List'),
  },
  without: [],
  command: 'hugo server -D --port',
  posts: [
    { file: 'content/walks/ridge.md', title: 'Along the ridge', address: '/walks/2024/along-the-ridge/' },
    { file: 'content/notes/socks.md', title: 'Two pairs of socks', address: '/notes/socks/' },
  ],
};

export const jekyllBlog: ServedBlog = {
  generator: 'jekyll',
  fixture: 'jekyll-blog',
  files: {},
  without: ['Gemfile'],
  command: 'jekyll serve --livereload --drafts --port',
  posts: [
    {
      file: '_posts/2023/2023-11-19-soup-weather.md',
      title: 'Soup weather',
      address: '/blog/2023/11/soup-weather/',
    },
    {
      file: '_posts/2024/2024-02-29-leap-day-loaf.md',
      title: 'Leap-day loaf',
      address: '/blog/2024/02/leap-day-loaf/',
    },
  ],
};

export const hexoBlog: ServedBlog = {
  generator: 'hexo',
  fixture: 'hexo-blog',
  files: {
    'package.json': JSON.stringify({
      name: 'tide-tables',
      private: true,
      hexo: { version: '8.0.0' },
      scripts: { server: 'hexo server' },
      dependencies: { hexo: '^8', 'hexo-server': '^3', 'hexo-renderer-marked': '^7', 'hexo-renderer-ejs': '^2' },
    }),
    '_config.yml':
      'title: Tide Tables\nurl: https://tides.example\ntimezone: Asia/Tokyo\npermalink: :year/:month/:day/:title/\n' +
      'new_post_name: :title.md\ntheme: plain\n',
    'themes/plain/layout/post.ejs': page('<%= page.title %>', '<%- page.content %>', '<%= config.title %>'),
    'themes/plain/layout/index.ejs': page('<%= config.title %>', '', '<%= config.title %>'),
  },
  without: [],
  command: 'npm run server -- --draft --port',
  // Hexo makes addresses in the zone of the machine: in UTC, a morning in Tokyo is the day before.
  posts: [
    { file: 'source/_posts/spring-tide.md', title: '大潮の朝', address: '/2025/03/29/spring-tide/' },
    { file: 'source/_posts/neap.md', title: 'Neap', address: '/2024/09/11/neap/' },
  ],
};

export const eleventyBlog: ServedBlog = {
  generator: 'eleventy',
  fixture: 'eleventy-blog',
  files: {
    '_includes/post.njk': page('{{ title }}', '{{ content | safe }}', 'Small Machines'),
  },
  without: [],
  command: 'npx --no-install eleventy --serve --port=',
  posts: [
    { file: 'posts/a-sewing-machine.md', title: 'The sewing machine in the shed', address: '/posts/a-sewing-machine/' },
    { file: 'posts/2024-02-10-a-clock.md', title: 'A clock that runs on water', address: '/posts/2024-02-10-a-clock/' },
  ],
};

/**
 * A copy of a fixture that its generator can serve.
 * @param modules the `node_modules` that hold the generator, where it is a package
 */
export function dressFixture(blog: ServedBlog, modules?: string): { folder: string; remove: () => void } {
  const copy = copyFixture(blog.fixture);
  for (const path of blog.without) rmSync(join(copy.folder, path));
  for (const [path, text] of Object.entries(blog.files)) {
    mkdirSync(dirname(join(copy.folder, path)), { recursive: true });
    writeFileSync(join(copy.folder, path), text);
  }
  if (modules !== undefined) symlinkSync(modules, join(copy.folder, 'node_modules'));
  return copy;
}
