import type { GeneratorId } from '../site';

/** The development server that a generator brings along, and how it is called. */
export interface SiteServer {
  /** The command, as people type it and as it stands in the scripts of a package. */
  readonly tool: string;
  /** Where the command comes from: a program of the machine, a gem of the blog's Gemfile, a package of its package.json. */
  readonly from: 'program' | 'gem' | 'package';
  /** What makes the command serve; the first is what we write, the others mean the same in scripts of the blog. */
  readonly serve: readonly [string, ...string[]];
  /** What shows drafts and loads pages anew, where that has to be asked for. */
  readonly flags: readonly string[];
  /** Options by which it is told its port. */
  readonly portArgs: (port: number) => readonly string[];
  /** Where it listens when nobody says otherwise. */
  readonly port: number;
  /** True for a server that changes its pages in the browser without loading them anew. */
  readonly updatesInPlace?: true;
}

/** Jekyll's LiveReload listens on a port of its own: 35729 beside 4000, another beside another. */
const LIVE_RELOAD_OFFSET = 31_729;

const spacedPort = (port: number): readonly string[] => ['--port', String(port)];

/** Each from the pages of its own command line: `hugo help server`, `jekyll help serve`, `hexo help server` and so on. */
const SERVERS: Readonly<Partial<Record<GeneratorId, SiteServer>>> = {
  hugo: {
    tool: 'hugo',
    from: 'program',
    serve: ['server', 'serve'],
    flags: ['-D'],
    portArgs: spacedPort,
    port: 1313,
  },
  jekyll: {
    tool: 'jekyll',
    from: 'gem',
    serve: ['serve', 'server', 's'],
    flags: ['--livereload', '--drafts'],
    portArgs: (port) => [...spacedPort(port), '--livereload-port', String(port + LIVE_RELOAD_OFFSET)],
    port: 4000,
  },
  bridgetown: {
    tool: 'bridgetown',
    from: 'gem',
    serve: ['start', 'dev', 'serve'],
    flags: [],
    portArgs: spacedPort,
    port: 4000,
  },
  hexo: {
    tool: 'hexo',
    from: 'package',
    serve: ['server', 's'],
    flags: ['--draft'],
    portArgs: spacedPort,
    port: 4000,
  },
  eleventy: {
    tool: 'eleventy',
    from: 'package',
    serve: ['--serve'],
    flags: [],
    portArgs: (port) => [`--port=${port}`],
    port: 8080,
    updatesInPlace: true,
  },
  astro: {
    tool: 'astro',
    from: 'package',
    serve: ['dev'],
    flags: [],
    portArgs: spacedPort,
    port: 4321,
    updatesInPlace: true,
  },
  docusaurus: {
    tool: 'docusaurus',
    from: 'package',
    serve: ['start'],
    flags: ['--no-open'],
    portArgs: spacedPort,
    port: 3000,
    updatesInPlace: true,
  },
  vitepress: {
    tool: 'vitepress',
    from: 'package',
    serve: ['dev'],
    flags: [],
    portArgs: spacedPort,
    port: 5173,
    updatesInPlace: true,
  },
  'mkdocs-material': {
    tool: 'mkdocs',
    from: 'program',
    serve: ['serve'],
    flags: [],
    portArgs: (port) => ['--dev-addr', `localhost:${port}`],
    port: 8000,
  },
  pelican: {
    tool: 'pelican',
    from: 'program',
    serve: ['--listen', '-l', '-lr'],
    flags: ['--autoreload'],
    portArgs: spacedPort,
    port: 8000,
  },
  zola: { tool: 'zola', from: 'program', serve: ['serve'], flags: ['--drafts'], portArgs: spacedPort, port: 1111 },
  quarto: {
    tool: 'quarto',
    from: 'program',
    serve: ['preview'],
    flags: ['--no-browser'],
    portArgs: spacedPort,
    port: 4200,
  },
};

/** The server of a generator; undefined for a plain folder, which nothing serves. */
export function siteServer(id: GeneratorId): SiteServer | undefined {
  return SERVERS[id];
}
