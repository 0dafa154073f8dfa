import { describe, expect, it } from 'vitest';
import {
  edgeEvidence,
  hasSummerTime,
  isLabelledLocal,
  isSilent,
  withoutUtcLabel,
} from './local-time-labelled-utc';

const JUNE = '2020-06-01';

describe('a time at the edge of a summer month', () => {
  it('is London’s own where the label would put it into the next month', () => {
    expect(edgeEvidence('2020-06-30T23:00:00+00:00', JUNE)).toBe('local');
    expect(edgeEvidence('2020-06-30T23:59:59Z', JUNE)).toBe('local');
    expect(edgeEvidence('2020-06-30T23:30:00', JUNE)).toBe('local');
  });

  it('is UTC where only the label puts it into the month', () => {
    expect(edgeEvidence('2020-05-31T23:00:00+00:00', JUNE)).toBe('utc');
    expect(edgeEvidence('2020-05-31T23:59:00Z', JUNE)).toBe('utc');
  });

  it('says nothing where it lies in the month either way', () => {
    expect(edgeEvidence('2020-06-01T00:00:00+00:00', JUNE)).toBeNull();
    expect(edgeEvidence('2020-06-30T22:59:59+00:00', JUNE)).toBeNull();
  });

  it('is astray where it lies in the month neither way', () => {
    expect(edgeEvidence('2020-07-01T00:00:00+00:00', JUNE)).toBe('astray');
    expect(edgeEvidence('2020-05-31T22:59:00+00:00', JUNE)).toBe('astray');
  });

  it('says nothing where it is a day alone, cannot be read, or states another offset', () => {
    expect(edgeEvidence('2020-06-30', JUNE)).toBeNull();
    expect(edgeEvidence('yesterday', JUNE)).toBeNull();
    expect(edgeEvidence('2020-06-30T23:30:00+01:00', JUNE)).toBeNull();
  });
});

it('a time that London’s clock skipped in spring speaks for the label', () => {
  expect(edgeEvidence('2020-03-29T01:30:00+00:00', '2020-03-01')).toBe('utc');
});

it('only in months with summer time does the label make a difference', () => {
  expect(['2020-02-01', '2020-03-01', '2020-09-01', '2020-10-01', '2020-11-01'].map(hasSummerTime)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

it('at the edges of October a row can bear the label out, and none can show London’s clock', () => {
  expect(edgeEvidence('2020-09-30T23:30:00+00:00', '2020-10-01')).toBe('utc');
  expect(edgeEvidence('2020-10-31T23:30:00+00:00', '2020-10-01')).toBeNull();
});

describe('a file', () => {
  it('is labelled wrongly where one row shows it and none speaks against it', () => {
    expect(isLabelledLocal({ rows: 171, local: 1, utc: 0, astray: 0 })).toBe(true);
    expect(isLabelledLocal({ rows: 171, local: 3, utc: 1, astray: 0 })).toBe(false);
    expect(isLabelledLocal({ rows: 171, local: 0, utc: 0, astray: 0 })).toBe(false);
  });

  it('proves nothing where more than one row in a hundred is of another month altogether', () => {
    expect(isLabelledLocal({ rows: 1000, local: 3, utc: 0, astray: 10 })).toBe(true);
    expect(isLabelledLocal({ rows: 1000, local: 3, utc: 0, astray: 11 })).toBe(false);
  });

  it('is silent where no row shows either, and is of its month', () => {
    expect(isSilent({ rows: 171, local: 0, utc: 0, astray: 1 })).toBe(true);
    expect(isSilent({ rows: 171, local: 0, utc: 0, astray: 2 })).toBe(false);
    expect(isSilent({ rows: 171, local: 1, utc: 0, astray: 0 })).toBe(false);
    expect(isSilent({ rows: 171, local: 0, utc: 1, astray: 0 })).toBe(false);
  });
});

it('a label is taken off where it says UTC, and left where it says anything else', () => {
  expect(withoutUtcLabel('2020-06-30T23:00:00+00:00')).toBe('2020-06-30T23:00:00');
  expect(withoutUtcLabel('2020-06-30T23:00:00.123456Z')).toBe('2020-06-30T23:00:00.123456');
  expect(withoutUtcLabel('2020-06-30T23:00:00+01:00')).toBe('2020-06-30T23:00:00+01:00');
  expect(withoutUtcLabel('2020-06-30 23:00')).toBe('2020-06-30 23:00');
});
