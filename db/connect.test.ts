import { expect, it } from 'vitest';
import { isLostConnection } from './connect';

it.each([
  ['Connection terminated unexpectedly', null],
  ['Client has encountered a connection error and is not queryable', null],
  ['Client was closed and is not queryable', null],
  ['timeout expired', null],
  ['write ECONNRESET', 'ECONNRESET'],
  ['terminating connection due to administrator command', '57P01'],
])('“%s” says that the database went away', (words, code) => {
  const fault = code === null ? new Error(words) : Object.assign(new Error(words), { code });
  expect(isLostConnection(fault)).toBe(true);
  expect(isLostConnection(new Error('A query failed', { cause: fault }))).toBe(true);
});

it('a fault of the data says nothing of the connection', () => {
  const fault = Object.assign(new Error('duplicate key value violates unique constraint'), { code: '23505' });
  expect(isLostConnection(fault)).toBe(false);
});
