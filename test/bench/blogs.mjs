// Makes the blogs that are measured: posts of about 4 KB over 15 years, in the shape of a Jekyll, Hugo, Hexo or Eleventy site. The same
// arguments make the same bytes. A blog is made once and kept in the cache folder.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../harness/paths.mjs';

/** Raise it when the bytes of the blogs change. */
const EDITION = 1;

const LAST_DAY = Date.UTC(2025, 11, 31);
const YEARS = 15;
const MILLISECONDS_PER_YEAR = 365.25 * 24 * 3600 * 1000;
const BYTES_OF_BODY = 3700;

const NOUNS =
  'harbour kitchen orchard ladder window lantern market village bridge river garden engine compiler cursor buffer parser letter notebook camera bicycle teapot winter summer morning recipe loaf basket chapter margin ribbon workshop chisel plane timber meadow hedge sparrow heron tide cliff lighthouse'.split(
    ' ',
  );
const VERBS =
  'mend sharpen carry measure bake gather rewrite sketch water plant paint sort read tune compare repair fold sweep follow translate build test remember'.split(
    ' ',
  );
const ADJECTIVES =
  'slow early quiet second borrowed narrow patient unfinished ordinary salted crooked bright northern spare small heavy lucky open'.split(
    ' ',
  );
const CATEGORIES = ['Kitchen', 'Workshop', 'Field Notes', 'Reading', 'Food & Drink', 'Programs'];

/** The shapes of blogs: where a post stands, how its front matter is written, and what else the site needs. */
const shapes = {
  jekyll: {
    content: '_posts',
    pathOf: ({ day, slug }) => `_posts/${day}-${slug}.md`,
    dateOf: ({ day, time }) => `${day} ${time} +0000`,
    extraKeys: ['layout: post'],
    files: {
      '_config.yml': 'title: Ten thousand mornings\ntimezone: UTC\n',
      '_layouts/post.html': '<html><body>{{ content }}</body></html>\n',
    },
  },
  hugo: {
    content: 'content',
    pathOf: ({ slug, index }) => (index % 10 === 9 ? `content/posts/${slug}/index.md` : `content/posts/${slug}.md`),
    dateOf: ({ day, time }) => `${day}T${time}Z`,
    extraKeys: [],
    files: {
      'hugo.toml': 'baseURL = "https://example.org/"\ntitle = "Ten thousand mornings"\n',
      'layouts/_default/single.html': '{{ .Content }}\n',
      'layouts/_default/list.html': '{{ range .Pages }}{{ .Title }}{{ end }}\n',
    },
  },
  hexo: {
    content: 'source/_posts',
    pathOf: ({ slug }) => `source/_posts/${slug}.md`,
    dateOf: ({ day, time }) => `${day} ${time}`,
    extraKeys: [],
    files: {
      '_config.yml': 'title: Ten thousand mornings\ntimezone: UTC\nurl: https://example.org\n',
      'package.json': '{ "private": true, "hexo": { "version": "8.0.0" }, "dependencies": { "hexo": "8.0.0" } }\n',
    },
  },
  eleventy: {
    content: 'posts',
    pathOf: ({ slug }) => `posts/${slug}.md`,
    dateOf: ({ day, time }) => `${day}T${time}Z`,
    extraKeys: [],
    files: {
      'eleventy.config.mjs': 'export default () => ({});\n',
    },
  },
};

/** The shapes that there are. */
export const blogShapes = Object.keys(shapes);

/**
 * @param {'jekyll' | 'hugo' | 'hexo' | 'eleventy'} shape
 * @param {number} posts
 * @returns {{ folder: string, content: string }} the blog, and the folder of its posts
 */
export function makeBlog(shape, posts) {
  const folder = join(cacheFolder, 'bench', `${shape}-${posts}-${EDITION}`);
  const content = join(folder, shapes[shape].content);
  if (existsSync(folder)) return { folder, content };
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  writeBlog(unfinished, shapes[shape], posts);
  renameSync(unfinished, folder);
  return { folder, content };
}

function writeBlog(folder, shape, posts) {
  for (const [path, text] of Object.entries(shape.files)) write(join(folder, path), text);
  const chance = new Chance(posts);
  for (let index = 0; index < posts; index++) {
    const post = inventPost(chance, index, posts);
    write(join(folder, shape.pathOf(post)), `${frontMatterOf(post, shape)}\n${bodyOf(chance)}`);
  }
}

function inventPost(chance, index, posts) {
  const age = (YEARS * MILLISECONDS_PER_YEAR * (posts - index - chance.next())) / posts;
  const [day, rest] = new Date(LAST_DAY - age).toISOString().split('T');
  const title = `${capital(chance.one(VERBS))} the ${chance.one(ADJECTIVES)} ${chance.one(NOUNS)}, ${index + 1}`;
  return {
    index,
    day,
    time: rest.slice(0, 8),
    title: chance.next() < 0.1 ? `${title}: a “study”` : title,
    slug: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    categories: [chance.one(CATEGORIES)],
    tags: [...new Set(chance.several(1, 5, () => chance.one(NOUNS)))],
    description: sentence(chance),
  };
}

function frontMatterOf(post, shape) {
  const list = (key, items) => [`${key}:`, ...items.map((item) => `  - ${/[&:#]/.test(item) ? `"${item}"` : item}`)];
  const lines = [
    `title: "${post.title}"`,
    ...shape.extraKeys,
    `date: ${shape.dateOf(post)}`,
    ...list('categories', post.categories),
    ...list('tags', post.tags),
    `description: "${post.description}"`,
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

function bodyOf(chance) {
  let text = `${paragraph(chance)}\n`;
  while (text.length < BYTES_OF_BODY) text += `\n${block(chance)}\n`;
  return text;
}

function block(chance) {
  const kind = chance.next();
  if (kind < 0.1) return `## ${capital(chance.one(ADJECTIVES))} ${chance.one(NOUNS)}`;
  if (kind < 0.2) return chance.several(3, 6, () => `- ${sentence(chance)}`).join('\n');
  if (kind < 0.27) return `\`\`\`js\n${chance.several(3, 8, (line) => codeLine(chance, line)).join('\n')}\n\`\`\``;
  if (kind < 0.31) return `> ${sentence(chance)}`;
  if (kind < 0.34) return `![The ${chance.one(NOUNS)}](/images/${chance.one(NOUNS)}.png)`;
  return paragraph(chance);
}

function codeLine(chance, line) {
  return `const ${chance.one(NOUNS)}${line} = ${chance.one(VERBS)}(${Math.floor(chance.next() * 100)});`;
}

function paragraph(chance) {
  return chance.several(3, 6, () => sentence(chance)).join(' ');
}

function sentence(chance) {
  const parts = chance.several(1, 3, () => `the ${chance.one(ADJECTIVES)} ${chance.one(NOUNS)}`);
  const place = chance.next() < 0.2 ? `**${chance.one(NOUNS)}**` : chance.one(NOUNS);
  return `${capital(chance.one(VERBS))} ${parts.join(' and ')} before the ${place} of the ${chance.one(NOUNS)}.`;
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Chance from a seed (xorshift): the same sequence everywhere. */
class Chance {
  #state;

  constructor(seed) {
    this.#state = seed + 0x9e3779b9;
  }

  /** @returns {number} from 0 up to, but not including, 1 */
  next() {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) / 2 ** 32;
  }

  one(items) {
    return items[Math.floor(this.next() * items.length)];
  }

  several(least, most, make) {
    const count = least + Math.floor(this.next() * (most - least + 1));
    return Array.from({ length: count }, (_, index) => make(index));
  }
}
