import { describe, expect, it } from 'vitest';
import { readMeasureRequest, requestKey } from './measure-request';
import { MEASURES } from './measures';

const read = (query: string) => readMeasureRequest(new URLSearchParams(query));
const requestOf = (query: string) => {
  const reading = read(query);
  if (!reading.isRead) throw new Error(reading.words);
  return reading.request;
};
const PERIOD = 'from=2026-01&to=2026-03';

describe('what a program asks for', () => {
  it('is all measures and dimensions of the whole force unless it says otherwise', () => {
    expect(requestOf(PERIOD)).toEqual({
      measures: MEASURES.map(({ id }) => id),
      period: { from: '2026-01', to: '2026-03' },
      dimension: null,
      areaCode: null,
      format: 'json',
    });
  });

  it('names measures by a comma or by repeating the parameter, in any order', () => {
    const one = requestOf(`${PERIOD}&measure=find_rate,searches&dimension=gender&area=N1&format=csv`);
    const other = requestOf(
      `format=csv&area=N1&measure=searches&measure=find_rate&dimension=gender&${PERIOD}`,
    );
    expect(one.measures).toEqual(['searches', 'find_rate']);
    expect(requestKey(one)).toBe(requestKey(other));
    expect(requestKey(one)).not.toBe(requestKey(requestOf(PERIOD)));
  });

  it.each([
    ['', 'from and to'],
    ['from=2026-03&to=2026-01', 'from and to'],
    ['from=2026-1&to=2026-03', 'from and to'],
    ['from=2010-01&to=2026-03', 'at most 120'],
    [`${PERIOD}&measure=finds`, '“finds”'],
    [`${PERIOD}&dimension=team`, '“team”'],
    [`${PERIOD}&format=xml`, 'json or csv'],
    [`${PERIOD}&officer=1`, '“officer”'],
    [`${PERIOD}&from=2026-02`, 'once'],
  ])('is refused in words where it cannot be read: %s', (query, words) => {
    const reading = read(query);
    expect(reading.isRead ? '' : reading.words).toContain(words);
  });
});
