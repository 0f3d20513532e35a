// Core tests, and those of the harness: `*.test.ts` in plain Node, but for the comparisons with generators.
// `node test/harness/core.mjs [part of a file's path…] [--grep TITLE]`.
import { fileURLToPath } from 'node:url';
import { runNodeTests } from './nodeTests.mjs';

await runNodeTests({ script: fileURLToPath(import.meta.url), has: (file) => !file.startsWith('test/oracle/') });
