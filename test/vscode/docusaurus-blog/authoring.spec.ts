import { bringDraft, specsOfNewPosts, specsOfPublishing, specsOfRenaming } from '../authoringSpecs';

const DRAFT = 'blog/2025-01-02-buds.md';
const DRAFT_TEXT = '---\ntitle: Buds\ndraft: true\n---\nAlmost.\n';

describe('authoring in Docusaurus', () => {
  specsOfNewPosts({
    place: 'blog',
    language: 'en',
    post: {
      path: /^blog\/\d{4}-\d\d-\d\d-étude-one-of-2.*\.mdx?$/,
      text: /^---\ntitle: 'Étude: "one" of 2'\n(?:authors: \[wren\]\n)?tags: \[\]\n---\n\n$/,
    },
    draft: { path: /^blog\/\d{4}-\d\d-\d\d-étude-one-of-2.*\.mdx?$/, text: /\ndraft: true\n---\n\n$/ },
  });

  bringDraft(DRAFT, DRAFT_TEXT);

  specsOfPublishing({
    draft: DRAFT,
    published: /^blog\/\d{4}-\d\d-\d\d-buds\.md$/,
    text: /^---\ntitle: Buds\n---\n/,
    post: 'blog/2025-03-20-first-leaves.mdx',
    unpublished: 'blog/2025-03-20-first-leaves.mdx',
    unpublishedText: /\ntags: \[hazel\]\ndraft: true\n---\n/,
    isHeldBack: false,
  });

  specsOfRenaming({
    post: 'blog/2024-07-01-roots/index.md',
    renamed: 'blog/2024-07-01-renamed/index.md',
    redated: 'blog/2020-02-02-roots/index.md',
    linking: 'blog/2024-05-05-linking.md',
    head: '---\r\ntitle: Linking\r\n---\r\n',
    links: '[a](./2024-07-01-roots/index.md) [b](@site/blog/2024-07-01-roots/index.md#c)',
    linksAfter: '[a](./2024-07-01-renamed/index.md) [b](@site/blog/2024-07-01-renamed/index.md#c)',
    moved: {
      place: 'blog/old',
      path: 'blog/old/2024-07-01-roots/index.md',
      links: '[a](./old/2024-07-01-roots/index.md) [b](@site/blog/old/2024-07-01-roots/index.md#c)',
    },
  });
});
