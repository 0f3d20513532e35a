// Loaded by the extension host in the place of the tests: sends what they print to the harness, then runs them.
// The host's own console ends in the page, and its properties ignore assignment.
'use strict';

const { connect } = require('node:net');
const { format } = require('node:util');

exports.run = async () => {
  const socket = connect(Number(process.env.ALMANAC_OUTPUT_PORT), '127.0.0.1');
  redirectOutput(socket);
  try {
    await require(process.env.ALMANAC_TEST_RUNNER).run();
  } catch (error) {
    socket.write(`${error?.stack ?? error}\n`);
    throw error;
  } finally {
    await new Promise((resolve) => socket.end(resolve));
  }
};

function redirectOutput(socket) {
  for (const name of ['debug', 'error', 'info', 'log', 'warn']) {
    const value = (...args) => void socket.write(`${format(...args)}\n`);
    Object.defineProperty(console, name, { value, configurable: true, writable: true });
  }
  process.stdout.write = (chunk, encoding, done = encoding) => {
    socket.write(chunk);
    if (typeof done === 'function') done();
    return true;
  };
}
