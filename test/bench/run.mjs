// `npm run bench -- NAME …`: measures the product beside its peers, in one run.
import { cpus, version } from 'node:os';
import { archiveUsage, runArchive } from './archive.mjs';
import { fidelityUsage, runFidelity } from './fidelity.mjs';
import { indexUsage, runIndex } from './index.mjs';
import { previewUsage, runPreview } from './preview.mjs';

const benchmarks = {
  archive: { run: runArchive, usage: archiveUsage },
  fidelity: { run: runFidelity, usage: fidelityUsage },
  index: { run: runIndex, usage: indexUsage },
  preview: { run: runPreview, usage: previewUsage },
};

const [name, ...args] = process.argv.slice(2);
const benchmark = Object.hasOwn(benchmarks, name ?? '') ? benchmarks[name] : undefined;
if (benchmark === undefined) {
  for (const { usage } of Object.values(benchmarks)) console.error(`Usage: npm run bench -- ${usage}`);
  process.exit(2);
}
if (!args.includes('--json'))
  console.log(`Node ${process.version} on ${cpus().length} × ${cpus()[0]?.model}, ${version()}`);
await benchmark.run(args);
