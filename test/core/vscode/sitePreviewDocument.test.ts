import assert from 'node:assert/strict';
import { isSiteHostMessage, isSitePageMessage, isSitePageState } from '../../../src/sitePreviewProtocol';
import { siteDocument } from '../../../src/vscode/sitePreview/document';

const PARTS = {
  language: 'en',
  title: 'A & B',
  cspSource: 'https://csp',
  nonce: 'n0nce',
  style: 'https://csp/a.css',
  script: 'https://csp/a.js',
};

describe('the page of a site preview', () => {
  const policy = (frameOrigin: string | undefined): string | undefined =>
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(siteDocument({ ...PARTS, frameOrigin }))?.[1];

  it('may frame the server of the site and nothing else, and loads its own script and style', () => {
    assert.equal(
      policy('http://localhost:1313'),
      "default-src 'none'; script-src 'nonce-n0nce'; style-src https://csp; frame-src http://localhost:1313",
    );
  });

  it('has a name and a language for those who hear it', () => {
    const page = siteDocument({ ...PARTS, frameOrigin: undefined });
    assert.match(page, /<html lang="en">/);
    assert.match(page, /<title>A &amp; B<\/title>/);
  });

  it('may frame nothing before it is known what', () => {
    assert.match(policy(undefined) ?? '', /; frame-src 'none'$/);
  });

  it('lets the site do what it does in a browser, but not lead the editor elsewhere', () => {
    const [, sandbox = ''] =
      /<iframe [^>]*sandbox="([^"]*)"/.exec(siteDocument({ ...PARTS, frameOrigin: undefined })) ?? [];
    assert.ok(sandbox.includes('allow-scripts'));
    assert.doesNotMatch(sandbox, /top-navigation/);
  });

  it('is talked to in messages that are looked at first', () => {
    const notice = { title: 'a', detail: 'b', actions: [] };
    assert.ok(isSiteHostMessage({ type: 'notice', document: 'x', notice }));
    assert.ok(isSiteHostMessage({ type: 'frame', document: 'x', url: 'http://a/', title: 't' }));
    assert.ok(isSiteHostMessage({ type: 'changed' }));
    for (const other of [undefined, 1, {}, { type: 'frame', url: 'x' }, { type: 'notice', document: 'x', notice: 1 }]) {
      assert.equal(isSiteHostMessage(other), false);
      assert.equal(isSitePageMessage(other), false);
    }
    assert.equal(isSitePageState({ document: 1 }), false);
    assert.equal(isSitePageState(undefined), false);
    assert.ok(isSitePageMessage({ type: 'action', id: 'retry' }));
    assert.ok(isSitePageState({ document: 'file:///a.md' }));
  });
});
