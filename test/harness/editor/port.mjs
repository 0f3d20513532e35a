import { createServer } from 'node:net';

/**
 * @param {number} [preferred]  taken where it is free
 * @returns {Promise<number>} a port of this machine on which nothing listens
 */
export function findFreePort(preferred = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => (preferred === 0 ? reject(error) : resolve(findFreePort())));
    probe.listen(preferred, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
