// The core tests that drive the product to its limits: those with `@limits` in their titles.
process.argv.push('--limits');
await import('./core.mjs');
