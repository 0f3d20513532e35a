// The `.vsix` for the Marketplace and Open VSX: `npm run package`, into `dist`.
import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { root } from './paths.mjs';
import { packExtension } from './vsix.mjs';

await installPackages();
const { path, size, files, warnings } = await packExtension(join(root, 'dist'));
console.log(`${path}: ${files.length} files, ${Math.ceil(size / 1024)} KiB`);
for (const file of files) console.log(`  ${file}`);
for (const warning of warnings) console.log(warning);
process.exitCode = warnings.length === 0 ? 0 : 1;
