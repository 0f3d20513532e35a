import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultShape } from '../../../src/core/archive/shape';
import { describedShape, shapeKeys } from '../../../src/core/archive/shapeSettings';
import type { FrontMatterValue } from '../../../src/core/frontMatter/frontMatter';
import { declaredSettings } from '../declaredSettings';

interface Schema {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly examples?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly markdownDescription?: string;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
}

const english: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const items = declaredSettings<Schema>()['almanac.archives']!.items!;
const schemas = items.properties!;
/** What the settings say of an archive besides its shape. */
const OF_THE_PAGE = ['file', 'title'];
const describedKeys = Object.keys(schemas).filter((key) => !OF_THE_PAGE.includes(key));

function valuesOf(schema: Schema): readonly FrontMatterValue[] {
  const named = schema.enum ?? schema.examples;
  if (named !== undefined) return named;
  if (schema.items !== undefined) return [valuesOf(schema.items)];
  if (schema.properties !== undefined) {
    return [Object.fromEntries(Object.keys(schema.properties).map((key) => [key, `${key} here`]))];
  }
  const samples: Readonly<Record<string, readonly FrontMatterValue[]>> = {
    string: ['text'],
    boolean: [true, false],
    integer: [schema.minimum ?? 1],
  };
  return samples[schema.type] ?? assert.fail(schema.type);
}

function assertDescribed(name: string, schema: Schema): void {
  assert.equal(schema.markdownDescription, `%${name}%`);
  const choices = schema.enum === undefined ? schema.items : schema;
  const names = (choices?.enum ?? []).map((value) => `${name}.${value}`);
  assert.deepEqual(
    choices?.markdownEnumDescriptions ?? [],
    names.map((each) => `%${each}%`),
  );
  for (const each of [name, ...names]) assert.match(english[each] ?? '', /^[A-Z].*\.$/, each);
  for (const [key, inner] of Object.entries(schema.properties ?? {})) assertDescribed(`${name}.${key}`, inner);
}

describe('the setting almanac.archives', () => {
  it('knows every key that a page may state of its archive, and no other', () => {
    assert.deepEqual([...describedKeys].sort(), [...shapeKeys].sort());
  });

  for (const key of describedKeys) {
    it(`offers for ${key} just what an archive can have`, () => {
      for (const value of valuesOf(schemas[key] ?? assert.fail())) {
        assert.deepEqual(describedShape({ [key]: value }, defaultShape).wrong, [], JSON.stringify(value));
      }
      assert.deepEqual(describedShape({ [key]: { odd: true } }, defaultShape).wrong, [key]);
    });
  }

  it('describes each key, and each choice', () => {
    for (const [key, schema] of Object.entries(schemas)) assertDescribed(`setting.archives.${key}`, schema);
  });

  it('marks keys that there are not', () => {
    assert.equal(items.additionalProperties, false);
    assert.deepEqual(items.required, ['file']);
  });
});
