// Opens files for a test that opens hundreds: in the palette, each would be searched for among all files.
'use strict';

const { createServer } = require('node:http');
const { Uri, ViewColumn, window } = require('vscode');

exports.activate = ({ subscriptions }) => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.slice('/?'.length));
    window.showTextDocument(Uri.file(path), { viewColumn: ViewColumn.One }).then(
      () => response.end(),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(Number(process.env.ALMANAC_OPEN_FILES), '127.0.0.1');
  subscriptions.push({ dispose: () => server.close() });
};
