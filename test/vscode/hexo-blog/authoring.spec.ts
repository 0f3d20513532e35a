import { specsOfNewPosts, specsOfPublishing, specsOfRenaming } from '../authoringSpecs';

describe('authoring in Hexo', () => {
  specsOfNewPosts({
    post: {
      path: /^source\/_posts\/Etude-one-of-2\.md$/,
      text: /^---\ntitle: 'Étude: "one" of 2'\ndate: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\ntags: \[\]\n---\n\n$/,
    },
    draft: { path: /^source\/_drafts\/Etude-one-of-2\.md$/, text: /^---\ntitle: .*\ndate: .*\ntags: \[\]\n---\n\n$/ },
  });

  specsOfPublishing({
    draft: 'source/_drafts/slack-water.md',
    published: /^source\/_posts\/slack-water\.md$/,
    text: /^---\ntitle: Slack water\ntags: \[sea\]\ndate: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\n---\n/,
    post: 'source/_posts/neap.md',
    unpublished: 'source/_drafts/neap.md',
    unpublishedText: /^---\ntitle: Neap\n/,
    isHeldBack: false,
  });

  specsOfRenaming({
    post: 'source/_posts/neap.md',
    renamed: 'source/_posts/Renamed.md',
    redated: 'source/_posts/neap.md',
    linking: 'source/_posts/linking.md',
    head: '---\r\ntitle: Linking\r\ndate: 2024-05-05 10:00:00\r\n---\r\n',
    links: '{% post_link neap %} [a](/2024/09/11/neap/)',
    linksAfter: '{% post_link Renamed %} [a](/2024/09/11/Renamed/)',
    moved: {
      place: 'source/_posts/tides',
      path: 'source/_posts/tides/neap.md',
      links: '{% post_link tides/neap %} [a](/2024/09/11/tides/neap/)',
    },
  });
});
