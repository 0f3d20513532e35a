// Core tests, and those of the harness: `*.test.ts` in plain Node, but for those with judges from outside.
// `node test/harness/core.mjs [part of a file's path…] [--grep TITLE]`.
import { runNodeTests } from './nodeTests.mjs';

await runNodeTests({ has: (file) => !file.startsWith('test/oracle/') });
