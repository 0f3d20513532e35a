import { specsOfNewPosts, specsOfPublishing, specsOfRenaming } from '../authoringSpecs';

describe('authoring in Astro', () => {
  specsOfNewPosts({
    post: {
      path: /^src\/content\/blog\/étude-one-of-2\.md$/,
      text: /^---\ntitle: 'Étude: "one" of 2'\npubDate: \d{4}-\d\d-\d\d\n---\n\n$/,
    },
    draft: { path: /^src\/content\/blog\/étude-one-of-2\.md$/, text: /\ndraft: true\n---\n\n$/ },
  });

  specsOfPublishing({
    draft: 'src/content/blog/box-kite.md',
    published: /^src\/content\/blog\/box-kite\.md$/,
    text: /^---\ntitle: Box kite\npubDate: \d{4}-\d\d-\d\d\n---\n/,
    post: 'src/content/blog/no-wind.mdx',
    unpublished: 'src/content/blog/no-wind.mdx',
    unpublishedText: /^---\ntitle: No wind\npubDate: 2024-08-19\ndraft: true\n---\n/,
    isHeldBack: false,
  });

  specsOfRenaming({
    post: 'src/content/blog/no-wind.mdx',
    renamed: 'src/content/blog/renamed.mdx',
    redated: 'src/content/blog/no-wind.mdx',
    linking: 'src/content/blog/linking.md',
    head: '---\r\ntitle: Linking\r\npubDate: 2024-05-05\r\n---\r\n',
    links: '[a](./no-wind.mdx) ![b](no-wind.mdx#c)',
    linksAfter: '[a](./renamed.mdx) ![b](renamed.mdx#c)',
    moved: {
      place: 'src/content/blog/kites',
      path: 'src/content/blog/kites/no-wind.mdx',
      links: '[a](./kites/no-wind.mdx) ![b](kites/no-wind.mdx#c)',
    },
  });
});
