import { describe, expect, test } from 'vitest';
import { DATASETS } from '../ingest/dataset';
import { ALL_DATASETS } from '../ingest/datasets/all';
import { readText } from '../ingest/testing/read-text';
import { spellingKey } from '../reference/code-list';
import { decideAlias, labelOfAlias, readAliasWish, readEnding, refusalOfEnding } from './alias';

const WISH = { dataset: 'use-of-force', column: 'gender', text: 'Elf', code: 'other', note: '' };

describe('A text', () => {
  test('is mapped to a code of its column, found by a header in any spelling', () => {
    expect(decideAlias({ ...WISH, column: 'Gender', text: ' E-L-F' }, [])).toEqual({
      kind: 'ok',
      alias: { ...WISH, text: ' E-L-F', textKey: 'elf' },
    });
  });

  test.each([
    ['whose dataset nobody knows', { dataset: 'elves' }, 'no dataset'],
    ['of a column that holds no codes', { column: 'record_id' }, 'no column of codes'],
    ['that is empty', { text: '' }, 'Say which text'],
    ['too long to be a code', { text: 'x'.repeat(201) }, '201 characters'],
    ['that the list knows', { text: 'MALE' }, 'read as “Male”'],
    ['without a code', { code: '' }, 'Choose what “Elf” stands for'],
    ['for a code of another list', { code: 'baton' }, 'Its codes: male, female'],
    ['to “unrecognised”', { code: 'unrecognised' }, 'not a code of gender'],
    ['with too long a note', { note: 'x'.repeat(1001) }, '1000 characters'],
  ])('%s is not mapped', (_, change, words) => {
    expect(decideAlias({ ...WISH, ...change }, [])).toEqual({
      kind: 'refused',
      words: expect.stringContaining(words),
    });
  });

  test('that is mapped already keeps its mapping, whatever its spelling; one of another column is another', () => {
    const standing = { dataset: 'use-of-force', column: 'gender', textKey: 'elf', code: 'male' } as const;
    expect(decideAlias({ ...WISH, text: 'ELF' }, [standing])).toEqual({
      kind: 'refused',
      words: '“ELF” is mapped already, to “Male”. End that mapping first.',
    });
    expect(decideAlias(WISH, [{ ...standing, dataset: 'arrests' }])).toMatchObject({ kind: 'ok' });
  });

  test('of punctuation alone is told from others such', () => {
    expect(spellingKey(' - ')).toBe('-');
    expect(decideAlias({ ...WISH, text: '-' }, [])).toMatchObject({ alias: { textKey: '-' } });
  });
});

test('every column of codes reads an alias, lists and answers included', () => {
  for (const name of DATASETS) {
    for (const { header, codes } of ALL_DATASETS[name].columns) {
      if (codes === null) continue;
      const alias = {
        dataset: name,
        column: header,
        text: 'Some words of ours',
        code: codes.codes[0] ?? '',
        note: '',
      };
      expect(decideAlias(alias, [])).toMatchObject({ kind: 'ok' });
      expect(labelOfAlias({ dataset: name, column: header, code: alias.code })).toBe(
        codes.labelOf(alias.code),
      );
    }
  }
  const text =
    'record_id,officer_ids,started_at,tactics,single_crewed\nU1,,2026-05-01T10:00:00Z,Net;Hook,Perhaps\n';
  const aliases = new Map([
    ['tactics', new Map([['net', 'baton']])],
    ['single_crewed', new Map([['perhaps', 'no']])],
  ]);
  const { facts, unrecognised } = readText('use-of-force', text, {}, aliases);
  expect(facts).toMatchObject([{ tactics: ['baton', 'unrecognised'], singleCrewed: false }]);
  expect([...unrecognised.keys()]).toEqual(['tactics: Hook']);
});

test('a mapping is ended once', () => {
  expect(refusalOfEnding({ endedAt: null }, '')).toBeNull();
  expect(refusalOfEnding({ endedAt: new Date() }, '')).toContain('already');
  expect(refusalOfEnding(null, '')).toContain('no such');
});

test('forms read what is missing as empty, and nothing throws', () => {
  expect(readAliasWish({ text: 7 })).toEqual({ dataset: '', column: '', text: '', code: '', note: '' });
  expect(readEnding({ alias: 'x' })).toEqual({ aliasId: 0, note: '' });
  expect(readEnding({ alias: '12', note: ' no ' })).toEqual({ aliasId: 12, note: 'no' });
});
