import { jsonFence, tomlFence, yamlFence } from '../../src/core/frontMatter/fences';
import { Timestamp, type FrontMatterData } from '../../src/core/frontMatter/frontMatter';
import { psych } from '../../src/core/frontMatter/psych';
import { readFrontMatter, type FrontMatterDialect } from '../../src/core/frontMatter/read';
import { changeFrontMatter } from '../../src/core/frontMatter/writing/change';
import type { FrontMatterChange } from '../../src/core/frontMatter/writing/changes';
import { YamlReader } from '../../src/core/frontMatter/yaml';
import { applyEdits } from '../../src/core/text';

const dialect: FrontMatterDialect = {
  generator: 'Jekyll',
  fences: [yamlFence, tomlFence, jsonFence],
  readers: { yaml: new YamlReader(psych) },
};

const CHANGES: readonly FrontMatterChange[] = [
  { kind: 'set', key: 'title', value: 'New: "it\'s"' },
  { kind: 'set', key: 'date', value: new Timestamp('2025-06-07') },
  { kind: 'set', key: 'tags', value: ['x', 'y: z'] },
  { kind: 'set', key: 'draft', value: true },
  { kind: 'addItem', key: 'tags', item: 'new one' },
  { kind: 'remove', key: 'title' },
  { kind: 'remove', key: 'date' },
  { kind: 'remove', key: 'tags' },
  { kind: 'remove', key: 'draft' },
];

/** What became of one change of one file. `wrong` is a fault of ours; the reason says which. */
export interface Outcome {
  readonly kind: 'changed' | 'same' | 'refused' | 'wrong' | 'noBlock';
  readonly change: string;
  readonly reason: string;
}

/** Tries each change on the front matter of a file, and looks at what is different afterwards. */
export function tryChanges(text: string): readonly Outcome[] {
  const { block, data } = readFrontMatter(text, dialect);
  if (block === undefined) return [{ kind: 'noBlock', change: '', reason: '' }];
  return CHANGES.map((change) => {
    const name = `${change.kind} ${change.key}`;
    const edit = changeFrontMatter(text, dialect, change);
    if (edit.kind === 'refused') return { kind: 'refused', change: name, reason: edit.problem.code };
    if (edit.edits.length === 0) return { kind: 'same', change: name, reason: '' };
    const reason = faultOf(text, applyEdits(text, edit.edits), data, change.key);
    return { kind: reason === '' ? 'changed' : 'wrong', change: name, reason };
  });
}

/** Every other line stands there still, in its order, and every other value is what it was. */
function faultOf(before: string, after: string, data: FrontMatterData, key: string): string {
  const now = readFrontMatter(after, dialect);
  const others = (values: FrontMatterData) => JSON.stringify(Object.entries(values).filter(([name]) => name !== key));
  if (others(now.data) !== others(data)) return 'another value';
  const [was, is] = [before.split('\n'), after.split('\n')];
  const start = was.findIndex((line, index) => line !== is[index]);
  let end = was.length;
  while (end > start && end - was.length + is.length > start && was[end - 1] === is[end - 1 - was.length + is.length])
    end--;
  const place = readFrontMatter(before, dialect).locate(key);
  // What is added stands between two lines; what is changed lies between the first and the last line of the key.
  const isOfKey = place !== undefined && start >= place.key.start.line && end <= place.value.end.line + 1;
  return start === end || isOfKey ? '' : `another line: ${was.slice(start, end).join('\n').slice(0, 200)}`;
}
