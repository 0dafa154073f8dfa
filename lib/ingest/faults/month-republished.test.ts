import { expect, it } from 'vitest';
import { monthRepublishedFault } from './month-republished';

const MONTH = '2020-01-01';

it('a month that comes again with other rows is said with what is gone, new and as before', () => {
  const fault = monthRepublishedFault({ month: MONTH, gone: 795, added: 917, changed: 0, same: 1257 });
  expect(fault?.words).toBe(
    'January 2020 was here already with 2,052 rows; this release has 2,174: 795 rows are gone, 917 are new and 1,257 are as before.',
  );
});

it('rows that are read otherwise than before are told apart', () => {
  const fault = monthRepublishedFault({ month: MONTH, gone: 0, added: 0, changed: 5, same: 1 });
  expect(fault?.words).toContain('0 rows are gone, 0 are new, 5 changed and 1 is as before');
});

it('a month that was not there, or comes again as it was, is no fault', () => {
  expect(monthRepublishedFault({ month: MONTH, gone: 0, added: 10, changed: 0, same: 0 })).toBeNull();
  expect(monthRepublishedFault({ month: MONTH, gone: 0, added: 0, changed: 0, same: 10 })).toBeNull();
});
