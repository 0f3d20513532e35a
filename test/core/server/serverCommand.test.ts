import assert from 'node:assert/strict';
import { planServer, type ServerRequest } from '../../../src/core/server/serverCommand';
import type { GeneratorId } from '../../../src/core/site';

interface Given extends Partial<Omit<ServerRequest, 'names'>> {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly names?: readonly string[];
  readonly extra?: readonly string[];
}

describe('the command that starts a site’s server', () => {
  it('is the generator’s own, with drafts and a port', () => {
    assert.equal(line('hugo'), 'hugo server -D --port 1313');
    assert.equal(
      line('jekyll', { names: ['Gemfile'] }),
      'bundle exec jekyll serve --livereload --drafts --port 4000 --livereload-port 35729',
    );
    assert.equal(line('jekyll'), 'jekyll serve --livereload --drafts --port 4000 --livereload-port 35729');
    assert.equal(line('hexo'), 'npx --no-install hexo server --draft --port 4000');
    assert.equal(line('eleventy'), 'npx --no-install eleventy --serve --port=8080');
    assert.equal(line('astro'), 'npx --no-install astro dev --port 4321');
    assert.equal(line('docusaurus'), 'npx --no-install docusaurus start --no-open --port 3000');
    assert.equal(line('mkdocs-material'), 'mkdocs serve --dev-addr localhost:8000');
    assert.equal(line('quarto'), 'quarto preview --no-browser --port 4200');
    assert.equal(line('zola'), 'zola serve --drafts --port 1111');
    assert.equal(line('pelican'), 'pelican --listen --autoreload --port 8000');
    assert.equal(line('plain'), undefined);
  });

  it('comes from the package manager whose lock file is there', () => {
    assert.equal(line('astro', { names: ['pnpm-lock.yaml'] }), 'pnpm exec astro dev --port 4321');
    assert.equal(line('astro', { names: ['yarn.lock'] }), 'yarn run astro dev --port 4321');
    assert.equal(line('astro', { names: ['bun.lock'] }), 'bunx --no-install astro dev --port 4321');
  });

  it('is the site’s own script where one of the usual name calls the server', () => {
    const astro = { scripts: { build: 'astro build', dev: 'astro dev' } };
    assert.equal(line('astro', astro), 'npm run dev -- --port 4321');
    assert.equal(line('astro', { ...astro, names: ['pnpm-lock.yaml'] }), 'pnpm run dev --port 4321');
    assert.equal(line('hexo', { scripts: { server: 'hexo server' } }), 'npm run server -- --draft --port 4000');
    const eleventy = { scripts: { start: 'npx @11ty/eleventy --serve --quiet' } };
    assert.equal(line('eleventy', eleventy), 'npm run start -- --port=8080');
    const jekyll = { scripts: { start: 'bundle exec jekyll serve --drafts' } };
    assert.equal(line('jekyll', jekyll), 'npm run start -- --livereload --port 4000 --livereload-port 35729');
  });

  it('leaves scripts alone that do something else', () => {
    const hugo = 'hugo server -D --port 1313';
    assert.equal(line('hugo', { scripts: { dev: 'hugo', start: 'node app.js' } }), hugo);
    assert.equal(line('hugo', { scripts: { dev: 'webpack serve' } }), hugo);
    assert.equal(line('hugo', { packageJson: 'no JSON { at all' }), hugo);
    assert.equal(line('hugo', { packageJson: '{ "scripts": [1, 2] }' }), hugo);
    assert.equal(line('hugo', { packageJson: '{ "scripts": { "dev": 1 } }' }), hugo);
  });

  it('adds nothing to a script that the shell would take apart', () => {
    const both = { scripts: { dev: 'npm run css & hugo server -p 1414' } };
    assert.equal(line('hugo', both), 'npm run dev');
    assert.deepEqual(port('hugo', both), [1414, true]);
    assert.equal(line('hugo', { scripts: { dev: 'sass css && hugo server' }, extra: ['-F'] }), 'npm run dev');
  });

  it('keeps the port and the flags that a script names itself', () => {
    const named = { scripts: { dev: 'hugo server -D --port=1515' } };
    assert.equal(line('hugo', named), 'npm run dev');
    assert.deepEqual(port('hugo', named), [1515, true]);
    assert.deepEqual(port('hugo', { ...named, port: 9000 }), [1515, true]);
  });

  it('takes the port that the user wants, and flags that are asked for, each once', () => {
    assert.deepEqual(port('hugo', { port: 9000 }), [9000, false]);
    assert.equal(line('hugo', { port: 9000, extra: ['-F', '-D'] }), 'hugo server -D -F --port 9000');
  });

  it('is what the user says instead, of any generator, word for word', () => {
    const command = ['./serve.sh', 'a b', '--listen', '{port}'];
    assert.equal(line('plain', { command, port: 7000 }), './serve.sh|a b|--listen|7000'.replaceAll('|', ' '));
    assert.deepEqual(port('plain', { command: ['serve'], port: 7000 }), [7000, true]);
    assert.deepEqual(port('jekyll', { command: ['serve', '{port}'] }), [4000, false]);
    assert.equal(line('hugo', { command: [] }), undefined);
  });

  it('names scripts of Windows by their whole names', () => {
    const windows = { isWindows: true };
    assert.equal(line('hugo', windows), 'hugo server -D --port 1313');
    assert.equal(line('hexo', windows), 'npx.cmd --no-install hexo server --draft --port 4000');
    assert.match(line('jekyll', { ...windows, names: ['Gemfile'] }) ?? '', /^bundle\.bat exec jekyll /);
  });
});

function plan(generator: GeneratorId, { scripts, names = [], ...given }: Given): ReturnType<typeof planServer> {
  const packageJson = scripts === undefined ? undefined : JSON.stringify({ scripts });
  return planServer({ packageJson, isWindows: false, ...given, generator, names: new Set(names) });
}

function line(generator: GeneratorId, given: Given = {}): string | undefined {
  const found = plan(generator, given);
  return found?.commandLine(found.port, given.extra ?? []).join(' ');
}

function port(generator: GeneratorId, given: Given): readonly [number | undefined, boolean | undefined] {
  const found = plan(generator, given);
  return [found?.port, found?.isPortFixed];
}
