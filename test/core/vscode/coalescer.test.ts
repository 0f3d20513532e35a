import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Coalescer } from '../../../src/vscode/coalescer';

/** Collects what is received, and lets a test hold the receiver. */
class Receiver {
  readonly received: (readonly number[])[] = [];
  #waiting: (() => void)[] = [];
  isHeld = false;
  #release = (): void => undefined;

  readonly take = async (items: readonly number[]): Promise<void> => {
    this.received.push(items);
    this.#waiting.splice(0).forEach((wake) => wake());
    if (this.isHeld) await new Promise<void>((resolve) => (this.#release = resolve));
  };

  release(): void {
    this.isHeld = false;
    this.#release();
  }

  async until(count: number): Promise<void> {
    while (this.received.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

describe('changes that come in floods', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'] }));
  afterEach(() => mock.timers.reset());

  it('are handed on together, each once', async () => {
    const receiver = new Receiver();
    const coalescer = new Coalescer(receiver.take);
    for (let index = 0; index < 5_000; index++) coalescer.add(index % 2_500);
    mock.timers.tick(300);
    await receiver.until(1);
    assert.equal(receiver.received.length, 1);
    assert.equal(receiver.received[0]?.length, 2_500);
    coalescer.dispose();
  });

  it('are handed on together where they are told in parts', async () => {
    const receiver = new Receiver();
    const coalescer = new Coalescer(receiver.take);
    for (const index of Array(60).keys()) coalescer.add(-1 - index);
    mock.timers.tick(200);
    for (let part = 0; part < 10; part++) {
      for (let index = 0; index < 500; index++) coalescer.add(part * 500 + index);
      mock.timers.tick(200);
    }
    assert.equal(receiver.received.length, 0);
    mock.timers.tick(100);
    await receiver.until(1);
    assert.deepEqual(
      receiver.received.map(({ length }) => length),
      [5_060],
    );
    coalescer.dispose();
  });

  it('gather while the former ones are taken in', async () => {
    const receiver = new Receiver();
    receiver.isHeld = true;
    const coalescer = new Coalescer(receiver.take);
    coalescer.add(1);
    mock.timers.tick(100);
    await receiver.until(1);
    coalescer.add(2);
    coalescer.add(3);
    assert.equal(receiver.received.length, 1);
    receiver.release();
    await nextTurn();
    mock.timers.tick(100);
    await receiver.until(2);
    assert.deepEqual(receiver.received, [[1], [2, 3]]);
    coalescer.dispose();
  });

  it('are not waited for without end while more keep coming', async () => {
    const receiver = new Receiver();
    const coalescer = new Coalescer(receiver.take);
    for (let next = 0; next < 1_100; next++) {
      coalescer.add(next);
      mock.timers.tick(5);
    }
    await receiver.until(1);
    assert.ok((receiver.received[0]?.length ?? 0) >= 1_000);
    coalescer.dispose();
  });

  it('are handed on soon where they are few', async () => {
    const receiver = new Receiver();
    const coalescer = new Coalescer(receiver.take);
    for (const item of [1, 2, 3]) coalescer.add(item);
    mock.timers.tick(100);
    await receiver.until(1);
    assert.deepEqual(receiver.received, [[1, 2, 3]]);
    coalescer.dispose();
  });

  it('are forgotten at the end', async () => {
    const [ended, other] = [new Receiver(), new Receiver()];
    const coalescer = new Coalescer(ended.take);
    const later = new Coalescer(other.take);
    coalescer.add(1);
    coalescer.dispose();
    coalescer.add(2);
    later.add(3);
    mock.timers.tick(100);
    await other.until(1);
    assert.deepEqual(ended.received, []);
    later.dispose();
  });
});
