import assert from 'node:assert/strict';
import { generatorById } from '../../../src/core/generators/registry';
import { findBuiltStyles } from '../../../src/core/page/builtStyles';
import type { GeneratorId } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

async function stylesIn(
  texts: Readonly<Record<string, string>>,
  generator: GeneratorId = 'jekyll',
  url?: string,
): Promise<readonly string[]> {
  const files = new MemoryFiles(texts);
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
  return findBuiltStyles(await generatorById(generator)!.configure(files, options), files, url);
}

const sheet = (href: string, more = ''): string => `<link rel="stylesheet" ${more}href="${href}">`;

describe('the style sheets of a built site', () => {
  it('are those that the built page of the post loads, in their order', async () => {
    const texts = {
      '_config.yml': 'baseurl: /blog\nurl: https://figs.example\n',
      '_site/index.html': sheet('/blog/start.css'),
      '_site/2025/05/31/figs.html':
        sheet('/blog/a.css?v=1') + sheet('https://figs.example/blog/css/b.css') + sheet('../../../c.css'),
      '_site/start.css': '',
      '_site/a.css': '',
      '_site/css/b.css': '',
      '_site/2025/c.css': '',
      '_site/c.css': '',
    };
    assert.deepEqual(await stylesIn(texts, 'jekyll', '/blog/2025/05/31/figs.html'), [
      '_site/a.css',
      '_site/css/b.css',
      '_site/c.css',
    ]);
    assert.deepEqual(await stylesIn(texts, 'jekyll', '/blog/elsewhere/'), ['_site/start.css']);
  });

  it('are never those of other sites, of printers, or of readers who choose', async () => {
    const page =
      sheet('https://fonts.example/a.css') +
      sheet('//fonts.example/a.css') +
      sheet('/print.css', 'media="print" ') +
      '<link rel="alternate stylesheet" href="/print.css">' +
      '<link rel="preload" as="style" href="/print.css">';
    assert.deepEqual(await stylesIn({ '_site/index.html': page, '_site/print.css': '' }), []);
  });

  it('lie in the folder of the output, whatever the page says', async () => {
    const page = sheet('../secret.css') + sheet('/../secret.css') + sheet('%2e%2e/secret.css');
    assert.deepEqual(await stylesIn({ '_site/index.html': page, 'secret.css': '' }), []);
    assert.deepEqual(await stylesIn({ '_config.yml': 'destination: ../out\n', '../out/style.css': '' }), []);
  });

  it('are looked for where the configuration and the generator build', async () => {
    assert.deepEqual(await stylesIn({ '_config.yml': 'destination: ./docs/\n', 'docs/css/style.css': '' }), [
      'docs/css/style.css',
    ]);
    assert.deepEqual(
      await stylesIn(
        { 'hugo.toml': 'title = "A"\n', 'public/index.html': sheet('/x.css'), 'public/x.css': '' },
        'hugo',
      ),
      ['public/x.css'],
    );
    assert.deepEqual(await stylesIn({ 'public/index.html': sheet('/x.css') }, 'hugo'), []);
  });
});
