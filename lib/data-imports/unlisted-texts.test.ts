import { expect, test } from 'vitest';
import { codeSince } from './code-since';
import { aliasesHeading, rowsOfAlias, unmappedTexts } from './unlisted-texts';

const FOUND = [
  { dataset: 'use-of-force', column: 'gender', text: 'Elf', rows: 3 },
  { dataset: 'use-of-force', column: 'gender', text: 'E-L-F', rows: 2 },
  { dataset: 'use-of-force', column: 'tactics', text: 'Net', rows: 9 },
  { dataset: 'arrests', column: 'gender', text: 'Elf', rows: 1 },
] as const;

const ALIAS = {
  aliasId: 7,
  dataset: 'use-of-force',
  column: 'gender',
  text: 'elf',
  textKey: 'elf',
  code: 'other',
  note: '',
  setAt: new Date(0),
  setBy: 'a steward',
  endedAt: null,
  endedBy: null,
  endedNote: null,
} as const;

test('the texts that wait stand by dataset, the most frequent first, each with the codes of its column', () => {
  const unmapped = unmappedTexts(FOUND, []);
  expect(
    unmapped.map(({ dataset, texts }) => [dataset, texts.map(({ text, rows }) => `${text} ${rows}`)]),
  ).toEqual([
    ['arrests', ['Elf 1']],
    ['use-of-force', ['Net 9', 'Elf 5']],
  ]);
  expect(unmapped[1]?.texts[1]).toMatchObject({
    alsoWritten: ['E-L-F'],
    anchor: 'code-use-of-force-gender-elf',
  });
  expect(unmapped[0]?.texts[0]?.codes[0]).toEqual({ code: 'male', label: 'Male' });
  expect(aliasesHeading(unmapped)).toBe('3 texts wait to be mapped to codes');
});

test('a text that is mapped waits no longer in any spelling, but still does in another dataset', () => {
  const unmapped = unmappedTexts(FOUND, [ALIAS]);
  expect(unmapped.flatMap(({ texts }) => texts.map(({ dataset, text }) => `${dataset} ${text}`))).toEqual([
    'arrests Elf',
    'use-of-force Net',
  ]);
  expect(rowsOfAlias(FOUND, ALIAS)).toBe(5);
  expect(aliasesHeading(unmappedTexts([], []))).toBe('Every code that has come in is known');
});

test('a code of an earlier report says what it is read as now, or leads to where it can be mapped', () => {
  const text = { dataset: 'use-of-force', column: 'gender', text: 'ELF' } as const;
  expect(codeSince([ALIAS], text, { forceId: 'kent' })).toEqual({
    readAs: 'Other',
    href: '/data-imports/aliases?force=kent#end-7',
  });
  expect(codeSince([{ ...ALIAS, endedAt: new Date(1) }], text, { forceId: 'kent' })).toEqual({
    readAs: null,
    href: '/data-imports/aliases?force=kent#code-use-of-force-gender-elf',
  });
});
