import { describe, expect, it } from 'vitest';
import { DATASETS } from './dataset';
import { ALL_DATASETS } from './datasets/all';
import { recogniseDataset } from './recognise-dataset';
import { emptyTemplate, exampleTemplate, templateOf } from './templates';
import { readText } from './testing/read-text';

describe.each(DATASETS)('the templates of %s', (name) => {
  it('are an empty file with every column, those that must be there first, which is recognised', () => {
    const { fileName, text } = emptyTemplate(name);
    const headers = text.trimEnd().split(',');
    const { columns } = ALL_DATASETS[name];
    expect(headers).toEqual(columns.map(({ header }) => header));
    const optional = columns.findIndex(({ isRequired }) => !isRequired);
    expect(
      columns.slice(optional === -1 ? columns.length : optional).some(({ isRequired }) => isRequired),
    ).toBe(false);
    expect(recogniseDataset(headers, fileName)).toBe(name);
    expect(() => readText(name, text)).toThrow('The file has a header line but no rows.');
  });

  it('are a filled example, whose every row is accepted and which is recognised', () => {
    const { fileName, text } = exampleTemplate(name);
    const reading = readText(name, text, { month: '2020-06-01' });
    expect(reading.facts.length).toBeGreaterThan(0);
    expect(reading.rejected).toEqual([]);
    expect(recogniseDataset((text.split('\r\n')[0] ?? '').split(','), fileName)).toBe(name);
  });
});

describe('a template', () => {
  it('is found by its file’s name, and no other file is', () => {
    expect(templateOf('stop-search-example.csv')?.text).toContain('SS-1001');
    expect(templateOf('use-of-force-template.csv')?.text).toContain('record_id,officer_ids,started_at');
    for (const name of [
      '',
      'stop-search',
      '../stop-search.csv',
      'STOP-SEARCH.csv',
      'cases.csv',
      '__proto__',
    ]) {
      expect(templateOf(name)).toBeNull();
    }
  });
});
