import { describe, expect, test } from 'vitest';
import { demonstrationRecommendationEvents } from './demonstration';
import { glanceOf, headingOf, headlineOf, leadOf } from './headline';
import { type Line, logOf, recorded } from './log.fixture';
import { bindsForce, RECOMMENDATIONS } from './recommendations';
import { readRegister } from './register';

const TODAY = '2026-11-20';
const northshire = readRegister(
  demonstrationRecommendationEvents('northshire').map((event, index) => recorded(event, index + 1)),
  TODAY,
);
const bindingLines = (state: Line[1], on: string): Line[] => [
  [8, 'delivered', '2025-06-30'],
  ...RECOMMENDATIONS.filter(bindsForce).map(({ number }): Line => [number, state, on]),
];

describe("the page's heading", () => {
  test('is made from the numbers', () => {
    expect(headlineOf(northshire)).toBe('Five are closed; five are late and open');
  });

  test('says so where all are closed, or none is', () => {
    expect(headlineOf(readRegister(logOf(...bindingLines('closed', '2025-03-01')), TODAY))).toBe(
      'All 13 that bind the force are closed',
    );
    expect(headlineOf(readRegister(logOf(...bindingLines('planned', '2025-03-01')), TODAY))).toBe(
      'None is closed; all 13 that bind the force are late and open',
    );
  });

  test('counts one as one, and 9 not as late while it has no date', () => {
    expect(headlineOf(readRegister(logOf([10, 'closed', '2025-03-01']), TODAY))).toBe(
      'One is closed; eleven are late and open',
    );
    expect(headlineOf(readRegister(logOf(...bindingLines('delivered', '2025-03-01')), TODAY))).toBe(
      'None is closed; none is late and open',
    );
  });
});

test('the lead says what the heading leaves out', () => {
  expect(leadOf(northshire)).toBe(
    'Every fixed date in the report has passed. Recommendation 13 was reopened on 3 November 2026. The rest of the 13: 16 (superseded), 17 (demonstration period) and 20 (deviates, with reason).',
  );
  expect(leadOf(readRegister([], '2025-05-01'))).toMatch(/^8 of the 21 fixed dates are still ahead\./);
});

describe('the numbers at a glance', () => {
  test('count each once and say what they are of', () => {
    expect(glanceOf(northshire)).toEqual([
      { name: 'Closed', count: 5, of: 'of the 13 that bind the force; 4 of them delivered late' },
      { name: 'Late and open', count: 5, of: 'longest: 13, 14 and 18, 599 days' },
      { name: 'Delivered, not yet closed', count: 1, of: 'not yet shown to hold, or not yet verified' },
      { name: 'Watched', count: 9, of: 'national bodies act; 2 late and open, nothing recorded of 4' },
    ]);
  });
});

test("one recommendation's heading says how it stands, and where nothing is known says that", () => {
  expect(northshire.slice(0, 2).map(headingOf)).toEqual([
    'What impartiality means, on and off duty: 477 days late and still open',
    "Review of new constables' education: nothing is recorded here",
  ]);
});
