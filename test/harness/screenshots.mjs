// `npm run screenshots`: takes the README's pictures anew, into media/screenshots.
import { join } from 'node:path';
import { buildProduct } from './build.mjs';
import { installPackages } from './install.mjs';
import { root } from './paths.mjs';

await installPackages();
await buildProduct();
process.env.ALMANAC_SCREENSHOTS = join(root, 'media', 'screenshots');
process.argv.push('test/ui/screenshots.ui.ts');
await import('./ui.mjs');
