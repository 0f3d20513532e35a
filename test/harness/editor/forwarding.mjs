// Ports of this machine under an authority of their own, as a remote connection forwards them: the page of port 4000 is
// at http://4000.localhost:PORT/, where PORT is ours.
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';

/**
 * @typedef {object} Forwarding
 * @property {number} port
 * @property {Readonly<Record<string, string>>} env  tells VS Code's server where a port is found
 * @property {() => Promise<void>} stop
 */

/** @returns {Promise<Forwarding>} */
export async function startForwarding() {
  const sockets = new Set();
  const server = createServer(forward).on('upgrade', forwardUpgrade);
  server.on('connection', (socket) => sockets.add(socket.on('close', () => sockets.delete(socket))));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address();
  const stop = async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { port, env: { VSCODE_PROXY_URI: `http://{{port}}.localhost:${port}/` }, stop };
}

function forward(asked, answer) {
  const { method, url: path, headers } = asked;
  const onward = request({ host: 'localhost', port: portOf(asked), method, path, headers }, (got) => {
    answer.writeHead(got.statusCode, got.headers);
    got.pipe(answer);
  });
  onward.on('error', () => answer.writeHead(502).end());
  asked.pipe(onward);
}

/** Web sockets, by which servers tell their pages to load anew. */
function forwardUpgrade(asked, socket, head) {
  const onward = connect(portOf(asked), 'localhost', () => {
    const lines = asked.rawHeaders.flatMap((text, index, all) =>
      index % 2 === 0 ? [`${text}: ${all[index + 1]}`] : [],
    );
    onward.write([`GET ${asked.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('error', () => onward.destroy());
}

function portOf({ headers }) {
  return Number(/^(\d+)\.localhost/.exec(headers.host ?? '')?.[1] ?? 0);
}
