import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeAt } from '../../../src/core/frontMatter/help/place';
import { hexoFrontMatter } from '../../../src/core/generators/hexo/frontMatter';
import { runs } from '../property';
import { atCursor, everyday, yaml } from './cursor';

/** What is found at the cursor, in a line: `value tags flow [bread] besides rye`. */
function found(marked: string, dialect = everyday): string | undefined {
  const { text, offset } = atCursor(marked);
  const place = placeAt(text, offset, dialect)?.place;
  if (place === undefined) return undefined;
  const beside = place.others.length === 0 ? '' : ` besides ${place.others.join(',')}`;
  const written = text.slice(place.start, place.end);
  if (place.kind === 'key') {
    return `key ${[...place.parents, ''].join('.')}[${written}]${place.hasValue ? ' =' : ''}${beside}`;
  }
  const quote = place.quote === '' ? '' : ` in ${place.quote}`;
  const lead = place.lead === '' ? '' : ' behind a blank';
  return `value ${place.path.join('.')} ${place.list} [${written}]${quote}${lead}${beside}`;
}

describe('the place in YAML front matter', () => {
  it('is a key, on an empty line, in a word and in front of a colon', () => {
    assert.equal(found(yaml('title: x\n|')), 'key [] besides title');
    assert.equal(found(yaml('ti|')), 'key [ti]');
    assert.equal(found(yaml('|title: x\ndate: y')), 'key [title] = besides date');
    assert.equal(found(yaml('"ti|tle": x')), 'key ["title"] =');
  });

  it('is a value, whole or missing, in quotes or not', () => {
    assert.equal(found(yaml('layout: po|st')), 'value layout none [post]');
    assert.equal(found(yaml('layout: |')), 'value layout none []');
    assert.equal(found(yaml('layout:|')), 'value layout none [] behind a blank');
    assert.equal(found(yaml('layout: "po|st"')), 'value layout none [post] in "');
    assert.equal(found(yaml("layout: 'po|")), "value layout none [po] in '");
    assert.equal(found(yaml('date: 2024-05-31 18:|00:00 +0200')), 'value date none [2024-05-31 18:00:00 +0200]');
    assert.equal(found(yaml('layout: po|st # the usual')), 'value layout none [post]');
  });

  it('is an item of a list in brackets, on one line or several, closed or not', () => {
    assert.equal(found(yaml('tags: [bre|ad, rye]')), 'value tags flow [bread] besides rye');
    assert.equal(found(yaml('tags: [bread, |]')), 'value tags flow [] besides bread');
    assert.equal(found(yaml('tags: [bread,|')), 'value tags flow [] besides bread');
    assert.equal(found(yaml('tags: [|]')), 'value tags flow []');
    assert.equal(found(yaml('tags: [\n  bread,\n  "r|ye",\n]')), 'value tags flow [rye] in " besides bread');
    assert.equal(found(yaml('tags: [bread, r|\ntitle: x')), 'value tags flow [r] besides bread');
    assert.equal(found(yaml('tags: [a, [b|]]')), undefined);
    assert.equal(found(yaml('tags: [a] |')), undefined);
  });

  it('is an item of a list in lines, indented or not', () => {
    assert.equal(found(yaml('tags:\n  - bread\n  - r|ye\ntitle: x')), 'value tags block [rye] besides bread');
    assert.equal(found(yaml('tags:\n- |\n- rye')), 'value tags block [] besides rye');
    assert.equal(found(yaml('tags:\n  -|')), 'value tags block [] behind a blank');
    assert.equal(found(yaml('title: x\n- |')), undefined);
    assert.equal(found(yaml('authors:\n  - name: A|nn')), undefined);
  });

  it('knows the keys that a key stands in', () => {
    assert.equal(found(yaml('build:\n  li|')), 'key build.[li]');
    assert.equal(found(yaml('build:\n  list: ne|ver\n  render: x')), 'value build.list none [never]');
    assert.equal(found(yaml('build:\n  list: x\n  |\ntitle: y')), 'key build.[] besides list');
    assert.equal(found(yaml('build:\n  list: x\n|')), 'key [] besides build');
  });

  it('is none in comments, texts of several lines, anchors and the body', () => {
    assert.equal(found(yaml('# ti|tle')), undefined);
    assert.equal(found(yaml('description: >\n  a |text')), undefined);
    assert.equal(found(yaml('a: &x |')), undefined);
    assert.equal(found('---\ntitle: x\n---\ntags: |\n'), undefined);
    assert.equal(found('---\ntitle: x\n|---\n'), undefined);
    assert.equal(found('tags: |\n'), undefined);
  });

  it('is found while the closing line is missing, as long as the lines look like front matter', () => {
    assert.equal(found('---\ntitle: x\nta|'), 'key [ta] besides title');
    assert.equal(found('---\nA sentence about bread.\nta|'), undefined);
    assert.equal(found('\ufeff---\r\ntitle: x\r\nta|\r\n---\r\n'), 'key [ta] besides title');
  });

  it('is found where a generator leaves the opening line out', () => {
    assert.equal(found('title: x\ntags: [|]\n---\nText\n', hexoFrontMatter), 'value tags flow []');
    assert.equal(found('---\ntitle: x\n|\n---\n', hexoFrontMatter), 'key [] besides title');
    assert.equal(found('---\ntitle: x\n|---\n', hexoFrontMatter), undefined);
  });
});

describe('the place in TOML front matter', () => {
  const toml = (lines: string): string | undefined => found(`+++\n${lines}\n+++\n`);

  it('is a key, with the table that it stands in', () => {
    assert.equal(toml('title = "x"\ndr|'), 'key [dr] besides title');
    assert.equal(toml('title = "x"\n[taxonomies]\nta|gs = []'), 'key taxonomies.[tags] =');
    assert.equal(toml('[a]\nx = 1\n[b]\n|'), 'key b.[]');
  });

  it('is a value or an item of an array', () => {
    assert.equal(toml('layout = "po|st"'), 'value layout none [post] in "');
    assert.equal(toml('draft =|'), 'value draft none [] behind a blank');
    assert.equal(toml('date = 2024-05-31T|18:00:00Z # day'), 'value date none [2024-05-31T18:00:00Z]');
    assert.equal(toml("tags = ['bread', '|']"), "value tags flow [] in ' besides bread");
    assert.equal(toml('tags = [\n  "bread",\n  |\n]'), 'value tags flow [] besides bread');
    assert.equal(toml('[taxonomies]\ntags = ["b|"]'), 'value taxonomies.tags flow [b] in "');
    assert.equal(toml('build = { li|st = 1 }'), undefined);
    assert.equal(toml('x = """\ntext |'), undefined);
  });
});

describe('the place in JSON front matter', () => {
  it('is a key, whole or missing', () => {
    assert.equal(found('{\n  "ti|tle": "x",\n  "date": "y"\n}\n'), 'key ["title"] = besides date');
    assert.equal(found('{\n  "title": "x",\n  "|"\n}\n'), 'key [""] besides title');
  });

  it('is a value or an item of an array', () => {
    assert.equal(found('{\n  "layout": "po|st"\n}\n'), 'value layout none [post] in "');
    assert.equal(found('{\n  "tags": ["bread", "r|ye"]\n}\n'), 'value tags flow [rye] in " besides bread');
    assert.equal(found('{\n  "draft":|\n}\n'), 'value draft none [] behind a blank');
    assert.equal(found('{\n  "build": { "list": "ne|ver" }\n}\n'), 'value build.list none [never] in "');
  });

  it('is found between lines of semicolons, without braces', () => {
    assert.equal(found(';;;\n"tags": ["|"]\n;;;\n', hexoFrontMatter), 'value tags flow [] in "');
  });
});

describe('the place in front matter', () => {
  it('is found in lines and lists that are far longer than any author writes @limits', () => {
    const blanks = ' '.repeat(100_000);
    assert.equal(found(yaml(`title: a${blanks}b|`))?.startsWith('value title none'), true);
    assert.equal(found(yaml(`x${blanks}y\nti|`)), 'key [ti]');
    const items = Array.from({ length: 10_000 }, (_, index) => `tag${index}`).join(', ');
    assert.equal(found(yaml(`tags: [${items}, |]`))?.startsWith('value tags flow [] besides tag0'), true);
  });

  it('is found within its block or not at all, whatever stands there', () => {
    const part = fc.constantFrom(
      'tags',
      ': ',
      ' = ',
      '[',
      ']',
      ', ',
      '"',
      "'",
      '\n',
      '\r\n',
      '- ',
      '  ',
      '#',
      '{',
      '}',
      'x',
      '|',
      '---\n',
      '+++\n',
    );
    const texts = fc.tuple(fc.constantFrom('---\n', '+++\n', '{"a": '), fc.array(part, { maxLength: 30 }));
    fc.assert(
      fc.property(texts, fc.nat(80), ([fence, parts], at) => {
        const text = fence + parts.join('');
        const offset = Math.min(at, text.length);
        const place = placeAt(text, offset, everyday)?.place;
        if (place === undefined) return;
        assert.ok(place.start >= 0 && place.start <= place.end && place.end <= text.length);
        assert.ok(offset >= place.start && offset <= place.end, `${offset} in ${place.start}-${place.end}`);
      }),
      runs(300),
    );
  });
});
