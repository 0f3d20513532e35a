import assert from 'node:assert/strict';
import { RULE_SEVERITIES, ruleCodes } from '../../../src/core/check/rules';
import { declaredSettings } from '../declaredSettings';
import { check, checkJekyll, findingsIn, fixed, post, reported, POST } from './checking';

describe('checking front matter', () => {
  it('finds nothing in a post with which nothing is wrong', async () => {
    assert.deepEqual(await checkJekyll(post('Figs are ripe.\n', 'date: 2025-05-31\ntags: [fruit]\n')), []);
  });

  it('tells a date that is another day than that in the name of the file, and writes the other', async () => {
    const text = post('', 'date: 2025-06-02 10:00:00 +0200 # planned\n');
    const findings = await findingsIn(text);
    assert.deepEqual(reported(text, findings), [
      'date.otherThanFileName: 2025-06-02, 2025-05-31 @ 2025-06-02 10:00:00 +0200',
    ]);
    assert.equal(findings[0]?.severity, 'information');
    assert.equal(fixed(text, findings), post('', 'date: 2025-05-31 10:00:00 +0200 # planned\n'));
  });

  it('takes a late evening for the day that is written, whatever day that is in the zone of the site', async () => {
    assert.deepEqual(await checkJekyll(post('', 'date: 2025-05-31 23:30:00 -0700\n')), []);
    assert.deepEqual(await checkJekyll(post('', 'date: 2025-06-01 01:30:00 +0900\n')), []);
  });

  it('tells a date that could be read in two ways, and offers both', async () => {
    const text = '---\ntitle: Figs\ndate: 03/04/2025\n---\n';
    const findings = (await check({ 'figs.md': text }, 'plain')).get('figs.md') ?? [];
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['date.ambiguous'],
    );
    assert.deepEqual(
      findings[0]?.fixes.map(({ args }) => args[0]),
      ['2025-03-04', '2025-04-03'],
    );
    assert.equal(fixed(text, findings), '---\ntitle: Figs\ndate: 2025-03-04\n---\n');
  });

  it('says what a date that cannot be read most likely means', async () => {
    const text = '---\ntitle: Figs\ndate: Saturday, 31 May 2025 at 8:05 pm +0200\n---\n';
    const findings = (await check({ 'source/_posts/figs.md': text }, 'hexo')).get('source/_posts/figs.md') ?? [];
    assert.match(findings[0]?.code ?? '', /^date\./);
    assert.equal(fixed(text, findings), '---\ntitle: Figs\ndate: 2025-05-31 20:05:00 +0200\n---\n');
  });

  it('misses a title where the generator has none, but not on pages and not where front matter is broken', async () => {
    const found = await check(
      {
        'content/posts/a.md': '+++\ndate = 2025-05-31\n+++\nText\n',
        'content/posts/_index.md': '+++\nsort_by = "date"\n+++\n',
        'content/about.md': '+++\n+++\nText\n',
        'content/posts/b.md': '+++\ndate = \n+++\nText\n',
        'config.toml': 'base_url = "https://figs.example"\n',
      },
      'zola',
    );
    const codes = [...found].map(([path, findings]) => [path, findings.map(({ code }) => code).join()]);
    assert.deepEqual(Object.fromEntries(codes), {
      'content/posts/a.md': 'title.missing',
      'content/about.md': '',
      'content/posts/b.md': 'frontMatter.syntax',
    });
  });

  it('tells both posts of one address, but not a draft', async () => {
    const head = 'permalink: /figs/\n';
    const found = await check({
      [POST]: post('', head),
      '_posts/2025-06-01-more-figs.md': post('', head),
      '_drafts/figs.md': post('', head),
    });
    const text = post('', head);
    assert.deepEqual(reported(text, found.get(POST) ?? []), [
      'url.duplicate: /figs/, _posts/2025-06-01-more-figs.md @ /figs/',
    ]);
    assert.deepEqual(
      found.get('_posts/2025-06-01-more-figs.md')?.map(({ code }) => code),
      ['url.duplicate'],
    );
    assert.equal(
      found.get('_drafts/figs.md')?.some(({ code }) => code === 'url.duplicate'),
      false,
    );
  });

  it('tells a tag that is mostly written in other case; among equals, the younger one', async () => {
    const text = post('', 'tags: [fruit, Garden]\n');
    const others = {
      '_posts/2024-01-01-a.md': post('', 'tags: [garden]\n'),
      '_posts/2024-01-02-b.md': post('', 'tags: [Fruit]\n'),
      '_posts/2025-06-03-c.md': post('', 'tags: [fruit]\n'),
    };
    const findings = await findingsIn(text, others);
    assert.deepEqual(reported(text, findings), ['tags.case: Garden, garden, 1 @ Garden']);
    assert.equal(fixed(text, findings), post('', 'tags: [fruit, garden]\n'));
  });

  it('finds tags in the tables of TOML', async () => {
    const text = '+++\ntitle = "A"\ndate = 2025-05-31\n[taxonomies]\ntags = ["Fig", "tree"]\n+++\n';
    const other = '+++\ntitle = "B"\ndate = 2024-05-31\n[taxonomies]\ntags = ["fig"]\n+++\n';
    const config = 'base_url = "https://figs.example"\n';
    const found = await check({ 'config.toml': config, 'content/a.md': text, 'content/b.md': other }, 'zola');
    assert.equal(fixed(text, found.get('content/a.md') ?? []), text.replace('Fig', 'fig'));
  });

  it('looks at descriptions only where users ask for it', async () => {
    const long = 'Figs '.repeat(40);
    const texts = { 'figs.md': post('', `description: ${long}\n`), 'pears.md': post('') };
    const asked = { 'description.long': 'information', 'description.missing': 'warning' } as const;
    const found = await check(texts, 'plain', asked);
    assert.deepEqual(
      [...found.values()]
        .flat()
        .map(({ code, severity }) => `${code} ${severity}`)
        .sort(),
      ['description.long information', 'description.missing warning'],
    );
    assert.deepEqual([...(await check(texts, 'plain')).values()].flat(), []);
  });

  it('puts values in quotes that YAML reads as its own', async () => {
    const text = '---\ntitle: Figs: a love story\ntags: [fruit]\n---\n';
    const findings = await findingsIn(text);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['frontMatter.syntax'],
    );
    assert.equal(fixed(text, findings), '---\ntitle: "Figs: a love story"\ntags: [fruit]\n---\n');
  });

  it('closes front matter below its last key', async () => {
    const text = '---\r\ntitle: Figs\r\ntags:\r\n  - fruit\r\n\r\nText\r\n';
    const findings = (await check({ 'figs.md': text }, 'plain')).get('figs.md') ?? [];
    assert.equal(fixed(text, findings), '---\r\ntitle: Figs\r\ntags:\r\n  - fruit\r\n---\r\n\r\nText\r\n');
  });

  it('takes out the key that does not count', async () => {
    const text = '---\ntitle: Figs\nlayout: post\ntitle: More figs\n---\n';
    assert.equal(fixed(text, await findingsIn(text)), '---\nlayout: post\ntitle: More figs\n---\n');
  });

  it('holds back what says that it is a draft and is published all the same', async () => {
    const text = post('', 'draft: true\n');
    assert.equal(fixed(text, await findingsIn(text)), post('', 'published: false\n'));
  });

  it('gives each problem the severity that users give its rule', async () => {
    const text = post('', 'date: 2025-06-02\ndraft: true\n');
    const findings = await findingsIn(text, {}, { 'date.otherThanFileName': 'error', 'status.publishedDraft': 'off' });
    assert.deepEqual(
      findings.map(({ code, severity }) => `${code} ${severity}`),
      ['date.otherThanFileName error'],
    );
  });

  it('lets the setting name every rule, and nothing else', () => {
    const settings = declaredSettings<{ properties: Record<string, unknown> }>();
    const { properties } = settings['almanac.problems.severity']!;
    assert.deepEqual(Object.keys(properties), ruleCodes);
    // With their type VS Code's settings show the rules as a table.
    for (const rule of Object.values(properties))
      assert.deepEqual(rule, { type: 'string', enum: [...RULE_SEVERITIES] });
  });

  it('has no rule about pages of archives and configurations', () => {
    assert.ok(ruleCodes.includes('link.nowhere') && ruleCodes.includes('frontMatter.syntax'));
    assert.deepEqual(
      ruleCodes.filter((code) => /^(?:archive|config|authoring)\./.test(code)),
      [],
    );
  });
});
