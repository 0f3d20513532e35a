// Tests that drive the product to its limits, and take as long as these allow: those with `@limits` in their titles.
// `node test/harness/limits.mjs [part of a file's path…]`.
import { fileURLToPath } from 'node:url';
import { runNodeTests } from './nodeTests.mjs';

await runNodeTests({ script: fileURLToPath(import.meta.url), has: () => true, isLimits: true });
