// The product beside what the generators printed: the tests of `test/oracle`, in plain Node.
// `node test/harness/oracle.mjs [part of a file's path…] [--grep TITLE]`.
import { fileURLToPath } from 'node:url';
import { runNodeTests } from './nodeTests.mjs';

await runNodeTests({ script: fileURLToPath(import.meta.url), has: (file) => file.startsWith('test/oracle/') });
