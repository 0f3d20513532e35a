// A blog whose settings name a server of the test's own, which does what a test wants.
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { processesIn } from './processes';
import { dressFixture, hugoBlog, type ServedPost } from './servedBlogs';

export const [POST, UNSERVED] = hugoBlog.posts;
export const DRAFT: ServedPost = {
  file: 'content/walks/winter-plans.md',
  title: 'Winter plans',
  address: '/walks/2025/winter-plans/',
};

const BEHAVIOURS = {
  fails: `console.log('ERROR the layout is missing'); process.exit(3);`,
  thinks: `console.log('Thinking it over'); setInterval(() => {}, 1000);`,
  /** Serves one post, with -D a draft too, dies at /crash, and has a process of its own that has to end with it. */
  serves: `require('node:child_process').spawn('sleep', ['600']);
    const [post, draft] = ${JSON.stringify([POST, DRAFT])};
    require('node:http').createServer((request, response) => {
      if (request.url === '/crash') process.exit(7);
      const page = request.url === draft.address && process.argv.includes('-D') ? draft : post;
      const title = page.address === request.url ? page.title : undefined;
      response.writeHead(title ? 200 : 404, { 'content-type': 'text/html' });
      response.end('<title>' + (title || 'Nothing') + '</title><h1>' + title + '</h1>');
    }).listen(Number(process.argv[2]), '127.0.0.1');`,
};

export interface FakeBlog {
  readonly folder: string;
  /** Where its server listens. */
  readonly port: number;
  /** The program that its settings name; it is there once it was written. */
  readonly program: string;
  /** Writes the program. */
  serveWith(behaviour: keyof typeof BEHAVIOURS): void;
  /** Writes the settings of the workspace anew, with more of them. */
  set(settings: Readonly<Record<string, unknown>>): void;
  /** The command lines of its servers that run. */
  servers(): readonly string[];
  remove(): void;
}

/** @param timeout how many seconds its server may take */
export async function makeFakeBlog(timeout: number): Promise<FakeBlog> {
  const { folder, remove } = dressFixture(hugoBlog);
  const program = join(folder, 'serve');
  const port = await freePorts();
  const own = {
    'almanac.sitePreview.command': [program, '{port}'],
    'almanac.sitePreview.port': port,
    'almanac.sitePreview.timeout': timeout,
  };
  const set = (settings: Readonly<Record<string, unknown>>): void =>
    writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify({ ...own, ...settings }));
  mkdirSync(join(folder, '.vscode'));
  set({});
  return {
    folder,
    port,
    program,
    set,
    remove,
    serveWith: (behaviour) =>
      writeFileSync(program, `#!${process.execPath}\n${BEHAVIOURS[behaviour]}\n`, { mode: 0o755 }),
    servers: () => processesIn(folder).filter((line) => line.includes('/serve ')),
  };
}

/** Serves pages on a port of this machine, as somebody else would. @param page of a path; empty: there is none */
export async function serve(port: number, page: (path: string) => string): Promise<Server> {
  const server = createServer((request, response) => {
    const html = page(request.url ?? '');
    response.writeHead(html === '' ? 404 : 200, { 'content-type': 'text/html' }).end(html);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** @returns a port that is free, and the next one too */
async function freePorts(): Promise<number> {
  const server = await serve(0, () => '');
  const { port } = server.address() as AddressInfo;
  const next = await serve(port + 1, () => '').catch(() => undefined);
  server.close();
  next?.close();
  return next === undefined ? freePorts() : port;
}
