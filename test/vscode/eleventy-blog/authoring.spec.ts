import { bringDraft, specsOfNewPosts, specsOfPublishing, specsOfRenaming } from '../authoringSpecs';

const DRAFT = 'posts/unfinished.md';
const DRAFT_TEXT = '---\ntitle: Unfinished\ndate: 2025-01-02\ndraft: true\n---\nTick.\n';

describe('authoring in Eleventy', () => {
  specsOfNewPosts({
    post: {
      path: /^posts\/.*étude-one-of-2\.md$/,
      text: /^---\ntitle: 'Étude: "one" of 2'\ndate: \d{4}-\d\d-\d\d\n---\n\n$/,
    },
    draft: { path: /^posts\/.*étude-one-of-2\.md$/, text: /\ndraft: true\n---\n\n$/ },
  });

  bringDraft(DRAFT, DRAFT_TEXT);

  specsOfPublishing({
    draft: DRAFT,
    published: /^posts\/unfinished\.md$/,
    text: /^---\ntitle: Unfinished\ndate: \d{4}-\d\d-\d\d\n---\n/,
    post: 'posts/a-sewing-machine.md',
    unpublished: 'posts/a-sewing-machine.md',
    unpublishedText: /^---\ntitle: The sewing machine in the shed\ndate: 2025-02-02\ndraft: true\n---\n/,
    isHeldBack: false,
  });

  specsOfRenaming({
    post: 'posts/2024-02-10-a-clock.md',
    renamed: 'posts/2024-02-10-renamed.md',
    redated: 'posts/2020-02-02-a-clock.md',
    linking: 'posts/linking.md',
    head: '---\r\ntitle: Linking\r\ndate: 2024-05-05\r\n---\r\n',
    links: '[a](/posts/2024-02-10-a-clock/) [b](../2024-02-10-a-clock/)',
    linksAfter: '[a](/posts/2024-02-10-renamed/) [b](../2024-02-10-renamed/)',
    moved: {
      place: 'posts/attic',
      path: 'posts/attic/2024-02-10-a-clock.md',
      links: '[a](/posts/attic/2024-02-10-a-clock/) [b](../attic/2024-02-10-a-clock/)',
    },
  });
});
