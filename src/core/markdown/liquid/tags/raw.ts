import { Tag, type Context, type Emitter, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import { LineEmitter } from '../lineEmitter';

/** `{% raw %}`: prints what stands in it as it is, line by line. */
export class RawTag extends Tag {
  readonly #tokens: TopLevelToken[] = [];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    for (let inner = rest.shift(); inner !== undefined; inner = rest.shift()) {
      if ('name' in inner && inner.name === 'endraw') return;
      this.#tokens.push(inner);
    }
    throw new Error('raw is never closed');
  }

  render(_context: Context, emitter: Emitter): void {
    for (const token of this.#tokens) {
      if (emitter instanceof LineEmitter) emitter.moveTo(token, true);
      emitter.write(token.getText());
    }
  }
}
