import { specsOfNewPosts, specsOfPublishing, specsOfRenaming } from '../authoringSpecs';

describe('authoring in Jekyll', () => {
  specsOfNewPosts({
    place: '_posts',
    post: {
      path: /^_posts\/\d{4}\/\d{4}-\d\d-\d\d-étude-one-of-2\.md$/,
      text: /^---\ntitle: 'Étude: "one" of 2'\ntags: \[\]\n---\n\n$/,
    },
    draft: { path: /^_drafts\/étude-one-of-2\.md$/, text: /^---\ntitle: .*\n(?:date: .*\n)?tags: \[\]\n---\n\n$/ },
  });

  specsOfPublishing({
    draft: '_drafts/on-salt.md',
    place: '_posts',
    published: /^_posts\/\d{4}\/\d{4}-\d\d-\d\d-on-salt\.md$/,
    text: /^---\ntitle: On salt\ndate: \d{4}-\d\d-\d\d\ntags: \[salt\]\n---\n/,
    post: '_posts/2023/2023-11-19-soup-weather.md',
    unpublished: '_drafts/soup-weather.md',
    unpublishedText: /^---\ntitle: Soup weather\ntags: \[soup\]\n---\n/,
    isHeldBack: true,
  });

  specsOfRenaming({
    post: '_posts/2023/2023-11-19-soup-weather.md',
    renamed: '_posts/2023/2023-11-19-renamed.md',
    redated: '_posts/2020/2020-02-02-soup-weather.md',
    linking: '_posts/2024-05-05-linking.md',
    head: '---\r\ntitle: Linking\r\n---\r\n',
    links:
      '[a]({% post_url 2023/2023-11-19-soup-weather %}) [b](/blog/2023/11/soup-weather/#c) [d](2023/2023-11-19-soup-weather.md)',
    linksAfter:
      '[a]({% post_url 2023/2023-11-19-renamed %}) [b](/blog/2023/11/renamed/#c) [d](2023/2023-11-19-renamed.md)',
    moved: {
      place: 'garden/_posts',
      path: 'garden/_posts/2023-11-19-soup-weather.md',
      links:
        '[a]({% post_url garden/2023-11-19-soup-weather %}) [b](/blog/garden/2023/11/soup-weather/#c) [d](../garden/_posts/2023-11-19-soup-weather.md)',
    },
  });
});
