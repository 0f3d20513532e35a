import { parseArgs } from 'node:util';
import { isGeneratorId } from '../core/generators/registry';
import { list } from './list';

const USAGE = `Usage: almanac list [DIR] [--json] [--generator ID] [--time-zone ZONE] [--now ISO]

Lists the posts of the blog in DIR (default: here), in the order of its generator.
--time-zone is the zone of the machine that builds the site; without it, that of this machine (TZ).`;

/** Something that the user can put right: said without a stack, exit status 2. */
class UsageError extends Error {}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
      generator: { type: 'string' },
      'time-zone': { type: 'string' },
      now: { type: 'string' },
    },
  });
  const [command, folder = '.', ...rest] = positionals;
  if (values.help === true) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (command !== 'list' || rest.length > 0) throw new UsageError(USAGE);
  const { generator } = values;
  if (generator !== undefined && !isGeneratorId(generator))
    throw new UsageError(`There is no generator "${generator}".`);
  return list({ folder, isJson: values.json === true, generator, buildTimeZone: values['time-zone'], now: values.now });
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
