import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Program } from '../../../src/core/generators/program/program';
import { runs } from '../property';

const exported = (text: string): unknown => new Program(text).exported();

describe('a program that is read as a text', () => {
  it('exports an object in any of the usual ways', () => {
    const forms = [
      'export default { a: 1 };',
      'module.exports = { a: 1 }',
      'exports.default = {a: 1}',
      'const config = { a: 1 };\nexport default config;',
      '/** @type {Config} */\nconst config: Config = { a: 1 }\nmodule.exports = config',
      'export default defineConfig({ a: 1 })',
      'export default defineConfig<Theme>({ a: 1 })',
      'const c = { a: 1 }; export default withTheme(c);',
      'export default { a: 1 } satisfies Config',
      'export default function (x) { x.call({ b: 2 }); return { a: 1 }; }',
      'module.exports = async () => ({ a: 1 });',
      'module.exports = function () {\n  return {\n    a: 1,\n  };\n};',
    ];
    for (const form of forms) assert.deepEqual(exported(form), { a: 1 }, form);
  });

  it('keeps literals of every kind', () => {
    const text = `export default {
      text: 'it\\'s', "double": "a\\u00e9\\n", back: \`b\`, number: -1.5, big: 1_000, hex: 0x1f, yes: true, none: null,
      list: [1, 'two', [3]], inner: { deep: { x: 1 } }, cast: 'c' as const, trailing: [1,], typed: /** @type {X} */ ({ y: 1 }),
      regex: /[}/"'\`]\\/x/gi,
    }`;
    assert.deepEqual(exported(text), {
      text: "it's",
      double: 'aé\n',
      back: 'b',
      number: -1.5,
      big: 1000,
      hex: 31,
      yes: true,
      none: null,
      list: [1, 'two', [3]],
      inner: { deep: { x: 1 } },
      cast: 'c',
      trailing: [1],
      typed: { y: 1 },
      regex: { source: '[}/"\'`]\\/x', flags: 'gi' },
    });
  });

  it('leaves out what only running it would tell', () => {
    const text = `import x from 'x';
      export default {
        called: run('a'), joined: 'a' + x, chosen: x ? 'a' : 'b', template: \`a\${x}\`, arrow: () => ({ a: 1 }), bracketed: (a, 1), brackets: (x) => ({}), method() { return 1; },
        async other(a, { b }) {}, divided: 4 / x / 2, matched: /x/.test(x), [computed]: 1, get got() { return {}; }, ...spread, kept: 'k',
      }`;
    assert.deepEqual(exported(text), { kept: 'k' });
  });

  it('knows constants by name', () => {
    const text =
      "const base = '/b/'\nconst more = { y: 2 }\nlet n = 1;\nexport default { base, n: n, ...more, unknown }";
    assert.deepEqual(exported(text), { base: '/b/', n: 1, y: 2 });
  });

  it('does not read comments, nor take texts for comments', () => {
    const text =
      "// export default { a: 0 }\n/* module.exports = {} */\nexport default { url: 'https://x.example/', /* b: 1, */ c: 2 // d: 3\n}";
    assert.deepEqual(exported(text), { url: 'https://x.example/', c: 2 });
  });

  it('finds calls with their arguments', () => {
    const program = new Program("c.setInput('src'); c.add(\n 'a', run(), { b: 1 }, ); // c.setInput('old')");
    assert.deepEqual(program.calls('setInput'), [['src']]);
    assert.deepEqual(program.calls('add'), [['a', undefined, { b: 1 }]]);
  });

  it('comes to an end with any text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      ',',
      ':',
      '"',
      "'",
      '`',
      '${',
      '/',
      '\\',
      '\n',
      'a',
      '1',
      'export default ',
      'const b = ',
      '...',
      '//',
      '/*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const program = new Program(pieces.join(''));
        assert.equal(typeof program.exported(), 'object');
        assert.ok(Array.isArray(program.calls('a')));
      }),
      runs(300),
    );
  });
});
