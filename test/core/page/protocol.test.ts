import assert from 'node:assert/strict';
import { asPageState, isHostMessage, isPageMessage } from '../../../src/protocol';

describe('what a preview and its page tell each other', () => {
  it('is taken only where it is whole', () => {
    const document = 'file:///a.md';
    assert.equal(isPageMessage({ type: 'ready' }), true);
    assert.equal(isPageMessage({ type: 'scrolled', document, line: 3 }), true);
    assert.equal(isPageMessage({ type: 'scrolled', document, line: '3' }), false);
    assert.equal(isPageMessage({ type: 'link', href: '#', isToSide: false }), false);
    assert.equal(isPageMessage({ type: 'run', document }), false);
    assert.equal(isPageMessage(undefined), false);
    assert.equal(isHostMessage({ type: 'cursor', document, line: 1 }), true);
    assert.equal(isHostMessage({ type: 'settings', document, isLocked: true }), false);
    assert.equal(isHostMessage({ type: 'constructor', document }), false);
  });

  it('is remembered, also where an older version did', () => {
    const state = { document: 'file:///a.md', line: 4, isLocked: true, hasContents: true };
    assert.deepEqual(asPageState(state), state);
    assert.deepEqual(asPageState({ document: 'file:///a.md', line: 4 }), {
      ...state,
      isLocked: false,
      hasContents: false,
    });
    assert.equal(asPageState({ document: 'file:///a.md' }), undefined);
    assert.equal(asPageState(null), undefined);
  });
});
