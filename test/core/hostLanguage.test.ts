import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { limitsFor, renderTemplate } from '../../src/core/archive/template';
import { english } from '../../src/core/date/names';
import { eleventyHtml } from './markdown/eleventyTags/eleventySite';
import { jekyllHtml } from './markdown/previewSite';

describe('the language of the machine is not asked for by Liquid', () => {
  const expansions = {
    'of an archive': () => renderTemplate('{{ "fig" | upcase }}', {}, english, limitsFor(1)),
    'of Jekyll': () => jekyllHtml('{{ "fig" | upcase }}'),
    'of Eleventy': () => eleventyHtml('{{ "fig" | upcase }}'),
  };

  for (const [whose, expand] of Object.entries(expansions)) {
    it(whose, async () => {
      const format = mock.method(Intl, 'DateTimeFormat');
      try {
        assert.match(JSON.stringify(await expand()), /FIG/);
      } finally {
        format.mock.restore();
      }
      const asked = format.mock.calls.filter((call) => call.arguments.length === 0);
      assert.equal(asked.length, 0);
    });
  }
});
