// The product beside judges from outside: what the generators printed, and the CommonMark specification. `test/oracle`, in plain Node.
// `node test/harness/oracle.mjs [part of a file's path…] [--grep TITLE]`.
import { runNodeTests } from './nodeTests.mjs';

await runNodeTests({ has: (file) => file.startsWith('test/oracle/') });
