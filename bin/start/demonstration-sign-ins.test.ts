import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepSignIns, readSignIns, signInsTable } from './demonstration-sign-ins';

const CHAIR = { force: 'Northshire Police', role: 'chair', email: 'chair@example.org', password: 'one' };
const LEAD = {
  force: 'Southshire Police',
  role: 'tactical_lead',
  email: 'tactical@example.org',
  password: 'two',
};

test('the sign-ins are kept for their owner only, and read back', () => {
  const home = mkdtempSync(join(tmpdir(), 'candour-sign-ins-'));
  expect(readSignIns(home)).toEqual([]);
  keepSignIns(home, [CHAIR, LEAD]);
  expect(readSignIns(home)).toEqual([CHAIR, LEAD]);
  expect(statSync(join(home, 'demonstration-sign-ins.json')).mode & 0o777).toBe(0o600);
  rmSync(home, { recursive: true });
});

test('the table has a line for each person, in columns, with roles in words', () => {
  const lines = signInsTable([CHAIR, LEAD]).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toContain('tactical lead');
  expect(new Set(lines.map((line) => line.search(/E-mail|chair@|tactical@/))).size).toBe(1);
});
