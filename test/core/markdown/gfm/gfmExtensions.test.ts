import assert from 'node:assert/strict';
import { plainHtml } from '../previewSite';

/** A rule of the specification, a text of ours that needs it, and the HTML after that rule. */
type Case = readonly [rule: string, text: string, html: string];

const row = (cell: 'td' | 'th', ...cells: string[]): string =>
  `<tr>\n${cells.map((each) => `<${cell}>${each}</${cell}>\n`).join('')}</tr>\n`;
const table = (head: string, body = ''): string =>
  `<table>\n<thead>\n${head}</thead>\n${body === '' ? '' : `<tbody>\n${body}</tbody>\n`}</table>`;
const link = (href: string, text: string): string => `<a href="${href}">${text}</a>`;

/** GitHub Flavored Markdown Spec 0.29, sections 4.10, 5.3, 6.5, 6.9 and 6.11. */
const SECTIONS: Readonly<Record<string, readonly Case[]>> = {
  tables: [
    [
      'have a row of heads, a row of delimiters and rows of data',
      '| tree | fruit |\n| --- | --- |\n| fig | figs |',
      table(row('th', 'tree', 'fruit'), row('td', 'fig', 'figs')),
    ],
    [
      'align their columns by colons, and need no pipes at their ends',
      'tree | fruit\n:-: | -----:\nfig | figs',
      table(
        '<tr>\n<th style="text-align:center">tree</th>\n<th style="text-align:right">fruit</th>\n</tr>\n',
        '<tr>\n<td style="text-align:center">fig</td>\n<td style="text-align:right">figs</td>\n</tr>\n',
      ),
    ],
    [
      'hold pipes that are escaped, in code too',
      '| f\\|g |\n| ------ |\n| a `\\|` b |\n| c **\\|** d |',
      table(row('th', 'f|g'), row('td', 'a <code>|</code> b') + row('td', 'c <strong>|</strong> d')),
    ],
    [
      'end where another block begins',
      '| tree | fruit |\n| --- | --- |\n| fig | figs |\n> ripe',
      `${table(row('th', 'tree', 'fruit'), row('td', 'fig', 'figs'))}\n<blockquote>\n<p>ripe</p>\n</blockquote>`,
    ],
    [
      'end at an empty line, and take a line of text for a row',
      '| tree | fruit |\n| --- | --- |\n| fig | figs |\npear\n\npear',
      `${table(row('th', 'tree', 'fruit'), row('td', 'fig', 'figs') + row('td', 'pear', ''))}\n<p>pear</p>`,
    ],
    [
      'need as many delimiters as heads',
      '| tree | fruit |\n| --- |\n| fig |',
      '<p>| tree | fruit |\n| --- |\n| fig |</p>',
    ],
    [
      'fill rows that are short, and cut those that are long',
      '| tree | fruit |\n| --- | --- |\n| fig |\n| fig | figs | more |',
      table(row('th', 'tree', 'fruit'), row('td', 'fig', '') + row('td', 'fig', 'figs')),
    ],
    ['have no body where no row of data follows', '| tree | fruit |\n| --- | --- |', table(row('th', 'tree', 'fruit'))],
  ],
  'task list items': [
    [
      'begin with a box, empty or marked',
      '- [ ] prune\n- [x] water',
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" disabled=""> prune</li>\n' +
        '<li class="task-list-item"><input type="checkbox" disabled="" checked=""> water</li>\n</ul>',
    ],
    [
      'stand within each other',
      '- [x] figs\n  - [ ] green\n- [ ] pears',
      '<ul class="contains-task-list">\n' +
        '<li class="task-list-item"><input type="checkbox" disabled="" checked=""> figs\n' +
        '<ul class="contains-task-list">\n' +
        '<li class="task-list-item"><input type="checkbox" disabled=""> green</li>\n</ul>\n</li>\n' +
        '<li class="task-list-item"><input type="checkbox" disabled=""> pears</li>\n</ul>',
    ],
    ['need a space behind the box', '- [ ]prune', '<ul>\n<li>[ ]prune</li>\n</ul>'],
  ],
  strikethrough: [
    [
      'stands between two tildes or one',
      '~~Figs~~ Pears, ~plums~ too',
      '<p><del>Figs</del> Pears, <del>plums</del> too</p>',
    ],
    ['does not reach beyond its paragraph', 'Ripe ~~figs\n\nand pears~~.', '<p>Ripe ~~figs</p>\n<p>and pears~~.</p>'],
    ['is none with three tildes', 'Ripe ~~~figs~~~.', '<p>Ripe ~~~figs~~~.</p>'],
  ],
  autolinks: [
    ['begin with www.', 'www.figs.example', `<p>${link('http://www.figs.example', 'www.figs.example')}</p>`],
    [
      'go on behind the domain',
      'To www.figs.example/a now',
      `<p>To ${link('http://www.figs.example/a', 'www.figs.example/a')} now</p>`,
    ],
    [
      'end before punctuation',
      'See www.figs.example/a. And www.figs.example?',
      `<p>See ${link('http://www.figs.example/a', 'www.figs.example/a')}. And ${link('http://www.figs.example', 'www.figs.example')}?</p>`,
    ],
    [
      'keep brackets that are paired, and no more',
      'www.figs.example/q?a=(b) (www.figs.example/q?a=(b)) (www.figs.example/a)',
      `<p>${link('http://www.figs.example/q?a=(b)', 'www.figs.example/q?a=(b)')} ` +
        `(${link('http://www.figs.example/q?a=(b)', 'www.figs.example/q?a=(b)')}) ` +
        `(${link('http://www.figs.example/a', 'www.figs.example/a')})</p>`,
    ],
    [
      'keep brackets in their middle',
      'www.figs.example/q?a=(b))+c',
      `<p>${link('http://www.figs.example/q?a=(b))+c', 'www.figs.example/q?a=(b))+c')}</p>`,
    ],
    [
      'end before what looks like an entity',
      'www.figs.example/q?a=b&copy=d www.figs.example/q?a=b&hl;',
      `<p>${link('http://www.figs.example/q?a=b&amp;copy=d', 'www.figs.example/q?a=b&amp;copy=d')} ` +
        `${link('http://www.figs.example/q?a=b', 'www.figs.example/q?a=b')}&amp;hl;</p>`,
    ],
    [
      'end at a less-than sign',
      'www.figs.example/a<b',
      `<p>${link('http://www.figs.example/a', 'www.figs.example/a')}&lt;b</p>`,
    ],
    [
      'begin with a scheme of the web',
      'http://figs.example (https://pears.example/s?q=a+(b)) ftp://old.example',
      `<p>${link('http://figs.example', 'http://figs.example')} ` +
        `(${link('https://pears.example/s?q=a+(b)', 'https://pears.example/s?q=a+(b)')}) ` +
        `${link('ftp://old.example', 'ftp://old.example')}</p>`,
    ],
    ['are addresses of e-mail', 'me@figs.example', `<p>${link('mailto:me@figs.example', 'me@figs.example')}</p>`],
    [
      'have a plus before the at sign, and none behind it',
      'me@fig+grove.example and a+b@figs.example',
      `<p>me@fig+grove.example and ${link('mailto:a+b@figs.example', 'a+b@figs.example')}</p>`,
    ],
    [
      'may not end with a dash or an underscore',
      'a.b-c_d@a.b a.b-c_d@a.b. a.b-c_d@a.b- a.b-c_d@a.b_',
      `<p>${link('mailto:a.b-c_d@a.b', 'a.b-c_d@a.b')} ${link('mailto:a.b-c_d@a.b', 'a.b-c_d@a.b')}. a.b-c_d@a.b- a.b-c_d@a.b_</p>`,
    ],
  ],
};

describe('the extensions of GitHub Flavored Markdown', () => {
  for (const [section, cases] of Object.entries(SECTIONS)) {
    for (const [rule, text, html] of cases) {
      it(`${section} ${rule}`, async () => assert.equal(await plainHtml(`${text}\n`), html));
    }
  }

  it('but for raw HTML that it forbids: a blog may have it, and the page of a preview takes it out', async () => {
    assert.equal(
      await plainHtml('<em>a</em> <iframe title="b"></iframe>\n'),
      '<p><em>a</em> <iframe title="b"></iframe></p>',
    );
  });
});
