import { specsOfNewPosts, specsOfPublishing, specsOfRenaming } from '../authoringSpecs';

describe('authoring in Hugo', () => {
  specsOfNewPosts({
    place: 'content/walks',
    post: {
      path: /^content\/walks\/étude-one-of-2\.md$/,
      text: /^---\ntitle: 'Étude: "one" of 2'\ndate: \d{4}-\d\d-\d\d\n---\n\n$/,
    },
    draft: { path: /^content\/walks\/étude-one-of-2\.md$/, text: /\ndraft: true\n---\n\n$/ },
  });

  specsOfPublishing({
    draft: 'content/walks/winter-plans.md',
    published: /^content\/walks\/winter-plans\.md$/,
    text: /^---\ntitle: Winter plans\ndate: \d{4}-\d\d-\d\d\ndraft: false\n---\n/,
    post: 'content/notes/socks.md',
    unpublished: 'content/notes/socks.md',
    unpublishedText: /\ntags = \["boots"\]\ndraft = true\n\+\+\+\n/,
    isHeldBack: true,
  });

  specsOfRenaming({
    post: 'content/walks/mud/index.md',
    renamed: 'content/walks/renamed/index.md',
    redated: 'content/walks/mud/index.md',
    linking: 'content/notes/linking.md',
    head: '+++\r\ntitle = "Linking"\r\ndate = 2024-05-05\r\n+++\r\n',
    links: '[a]({{< relref "mud" >}}) [b]({{< ref "/walks/mud" >}}) [c](../walks/mud/index.md)',
    linksAfter: '[a]({{< relref "renamed" >}}) [b]({{< ref "/walks/renamed" >}}) [c](../walks/renamed/index.md)',
  });
});
