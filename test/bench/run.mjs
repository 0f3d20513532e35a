// `npm run bench -- NAME …`: measures the product beside its peers, in one run.
import { cpus, version } from 'node:os';
import { activationUsage, runActivation } from './activation.mjs';
import { archiveUsage, runArchive } from './archive.mjs';
import { editorUsage, runEditor } from './editor.mjs';
import { fidelityUsage, runFidelity } from './fidelity.mjs';
import { indexUsage, runIndex } from './index.mjs';
import { memoryUsage, runMemory } from './memory.mjs';
import { previewUsage, runPreview } from './preview.mjs';
import { sizeUsage, runSize } from './size.mjs';
import { treeUsage, runTree } from './tree.mjs';
import { updateUsage, runUpdate } from './update.mjs';
import { watchUsage, runWatch } from './watch.mjs';

const benchmarks = {
  activation: { run: runActivation, usage: activationUsage },
  archive: { run: runArchive, usage: archiveUsage },
  editor: { run: runEditor, usage: editorUsage },
  fidelity: { run: runFidelity, usage: fidelityUsage },
  index: { run: runIndex, usage: indexUsage },
  memory: { run: runMemory, usage: memoryUsage },
  preview: { run: runPreview, usage: previewUsage },
  size: { run: runSize, usage: sizeUsage },
  tree: { run: runTree, usage: treeUsage },
  update: { run: runUpdate, usage: updateUsage },
  watch: { run: runWatch, usage: watchUsage },
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
