// The browser tests that run the servers of generators which have to be installed first: `*.servers.ts`.
process.argv.push('--servers');
await import('./ui.mjs');
