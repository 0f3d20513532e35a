// What tests use of Node's globals, for a worker that has none of them.
export { Buffer } from 'buffer/';

export const process = {
  env: {},
  platform: 'web',
  nextTick: (action, ...args) => void Promise.resolve().then(() => action(...args)),
};

export const setImmediate = (action, ...args) => setTimeout(action, 0, ...args);
