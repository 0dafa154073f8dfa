import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATASETS, type DatasetName } from '../dataset';
import { EXAMPLES } from '../examples';
import { readText } from '../testing/read-text';
import { ALL_DATASETS } from './all';

function pageOf(name: DatasetName): string {
  return readFileSync(new URL(`../../../docs/data/${name}.md`, import.meta.url), 'utf8');
}

describe.each(DATASETS)('the page of %s', (name) => {
  it('names every column and says which must be there', () => {
    const named = new Map(
      [...pageOf(name).matchAll(/^\| (.+?) \| (.*?) \| /gm)].map(([, header = '', isRequired = '']) => [
        header,
        isRequired,
      ]),
    );
    for (const column of ALL_DATASETS[name].columns) {
      expect(named.get(column.header)?.startsWith('yes'), column.header).toBe(column.isRequired);
    }
    expect(named.size).toBe(ALL_DATASETS[name].columns.length + 1);
  });

  it('has the example that the service hands out, which is read without a word of complaint', () => {
    const example = /```csv\n([\s\S]+?)```/.exec(pageOf(name))?.[1] ?? '';
    expect(example).toBe(EXAMPLES[name]);
    const reading = readText(name, example, { month: '2020-06-01' });
    expect(reading.facts.length).toBeGreaterThan(0);
    expect(reading.rejected).toEqual([]);
    expect([...reading.unrecognised.keys()]).toEqual([]);
    expect([...reading.warnings]).toEqual([]);
  });
});

describe('the registry', () => {
  it.each(DATASETS)('has %s under its own name, with a key and a time among its fact columns', (name) => {
    const dataset = ALL_DATASETS[name];
    const facts = dataset.factColumns.map((column) => column.name);
    expect(dataset.name).toBe(name);
    expect(facts).toEqual([...new Set(facts)]);
    expect(facts).toEqual(expect.arrayContaining([...dataset.key]));
    if (dataset.timeColumn !== null) expect(facts).toContain(dataset.timeColumn);
  });
});
