import { describe, expect, it } from 'vitest';
import { type ComparedRow, monthDifference } from './month-difference';

const TIME = 0;
let line = 1;
const row = (...cells: string[]): ComparedRow => {
  line += 1;
  return { key: `${cells.join()}#${line}`, line, cells };
};
const kinds = (gone: ComparedRow[], came: ComparedRow[]) =>
  monthDifference(gone, came, TIME).map(({ kind }) => kind);

describe('The difference between two releases of a month', () => {
  it('takes a row that differs in few columns at the same time for one that changed', () => {
    const before = row('10:00', 'Male', 'Drugs', 'Arrest', 'no');
    const after = row('10:00', 'Male', 'Theft', 'Caution', 'no');
    expect(monthDifference([before], [after], TIME)).toEqual([
      { kind: 'changed', before, after, columns: [2, 3] },
    ]);
  });

  it('does not where the time is another, or more than three columns differ', () => {
    expect(kinds([row('10:00', 'Male')], [row('10:01', 'Male')])).toEqual(['gone', 'new']);
    expect(kinds([row('10:00', 'a', 'b', 'c', 'd')], [row('10:00', 'A', 'B', 'C', 'D')])).toEqual([
      'gone',
      'new',
    ]);
  });

  it('does not where another row is as near: which of the two it was cannot be said', () => {
    expect(kinds([row('10:00', 'Male')], [row('10:00', 'a'), row('10:00', 'b')])).toEqual([
      'gone',
      'new',
      'new',
    ]);
    const twice = [row('10:00', 'Male'), row('10:00', 'Male')];
    expect(kinds(twice, [row('10:00', 'Female')])).toEqual(['gone', 'gone', 'new']);
  });

  it('gives a row to the nearer of two', () => {
    const [near, far] = [row('10:00', 'Male', 'Drugs'), row('10:00', 'Female', 'Theft')];
    const after = row('10:00', 'Male', 'Arms');
    expect(monthDifference([far, near], [after], TIME)).toEqual([
      { kind: 'changed', before: near, after, columns: [2] },
      { kind: 'gone', before: far },
    ]);
  });

  it('knows a row whose text is the same and which is read otherwise', () => {
    const before = { key: 'k#1', line: 2, cells: ['10:00', 'Male'] };
    const after = { key: 'k#1', line: 9, cells: ['10:00', 'Male'] };
    expect(monthDifference([before], [after, row('10:00', 'Male')], TIME)[0]).toEqual({
      kind: 'changed',
      before,
      after,
      columns: [],
    });
  });

  it('leaves rows unpaired where a time stands for too many of them', () => {
    const many = (cell: string) => [...Array(600).keys()].map((i) => row('2020-01-01', `${cell}${i}`));
    expect(new Set(kinds(many('a'), many('b')))).toEqual(new Set(['gone', 'new']));
  });

  it('comes in order of time', () => {
    const rows = monthDifference([row('10:00', 'x')], [row('09:00', 'y')], TIME);
    expect(rows.map(({ kind }) => kind)).toEqual(['new', 'gone']);
  });
});
