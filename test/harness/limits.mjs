// Tests that drive the product to its limits, and take as long as these allow: those with `@limits` in their titles.
// `node test/harness/limits.mjs [part of a file's path…]`.
import { runNodeTests } from './nodeTests.mjs';

await runNodeTests({ has: () => true, isLimits: true });
