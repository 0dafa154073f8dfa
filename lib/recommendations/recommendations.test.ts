import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bindsForce, RECOMMENDATIONS, recommendationInAddress } from './recommendations';

const numbersWhere = (test: (recommendation: (typeof RECOMMENDATIONS)[number]) => boolean) =>
  RECOMMENDATIONS.filter(test).map((recommendation) => recommendation.number);

describe('the 22 recommendations', () => {
  test('are numbered 1 to 22 in order', () => {
    expect(RECOMMENDATIONS.map(({ number }) => number)).toEqual(
      Array.from({ length: 22 }, (_, index) => index + 1),
    );
  });

  test('are due as domain 7 says', () => {
    const dueOn = (day: string) => numbersWhere(({ due }) => due.kind === 'fixed' && due.on === day);
    expect(dueOn('2025-03-31')).toEqual([2, 4, 6, 10, 13, 14, 15, 16, 17, 18, 20, 21, 22]);
    expect(dueOn('2025-07-31')).toEqual([1, 3, 5, 7, 8, 11, 12, 19]);
    expect(RECOMMENDATIONS[8]?.due).toEqual({ kind: 'after', recommendation: 8, months: 6 });
  });

  test('fall to the force, to both, or are watched, as domain 7 says', () => {
    expect(numbersWhere(({ limb }) => limb === 'force')).toEqual([9, 10, 12, 13, 16, 17, 18, 20, 22]);
    expect(numbersWhere(({ limb }) => limb === 'shared')).toEqual([4, 14, 19, 21]);
    expect(numbersWhere(({ limb }) => limb === 'national')).toEqual([1, 2, 3, 5, 6, 7, 8, 11, 15]);
  });

  test('recur, or may be answered with a reason, as domain 7 says', () => {
    expect(numbersWhere(({ recurring }) => recurring !== null)).toEqual([3, 8, 10, 13, 14]);
    expect(numbersWhere(({ isExplainOrComply }) => isExplainOrComply)).toEqual([20]);
  });

  test.each(RECOMMENDATIONS)(
    '$number is split into parts with keys of their own, for the bodies that act',
    (one) => {
      const keys = one.obligations.map(({ key }) => key);
      expect(keys.length).toBeGreaterThan(0);
      expect(new Set(keys).size).toBe(keys.length);
      expect(one.obligations.some(({ limb }) => limb === 'force')).toBe(bindsForce(one));
      expect(one.obligations.some(({ recurring }) => recurring)).toBe(one.recurring !== null);
      expect(one.localEffect === null).toBe(bindsForce(one));
      const acting = one.bodies.filter(({ part }) => part === 'responsible').map(({ name }) => name);
      for (const part of one.obligations.filter(({ limb }) => limb === 'national')) {
        expect(acting.some((name) => part.owner.includes(name)) || one.number === 10).toBe(true);
      }
    },
  );
});

describe("a page's address", () => {
  test.each(['1', '9', '22'])('names recommendation %s', (text) => {
    expect(recommendationInAddress(text)?.number).toBe(Number(text));
  });

  test.each(['0', '23', '013', '1.0', ' 1', '-1', '1e1', 'nine', ''])('%j names none', (text) => {
    expect(recommendationInAddress(text)).toBeNull();
  });
});

const SOURCES = fileURLToPath(new URL('../../../shared/sources/', import.meta.url));
const sourceName = existsSync(SOURCES)
  ? readdirSync(SOURCES).find((name) => name.startsWith('003_'))
  : undefined;

/** How the report names each body where it gives it something to do. */
const BODY_PATTERNS: Record<string, RegExp> = {
  'Home Office': /Home Office/,
  'Police Staff Council': /Police Staff Council/,
  'College of Policing': /College of Policing/,
  "National Police Chiefs' Council": /National Police Chiefs’ Council/,
  'Other education organisations': /other education organisations/,
  'Government Equalities Office': /Government Equalities Office/,
  'Equality Hub': /Equality Hub/,
  Parliament: /Parliament/,
  'Independent Office for Police Conduct': /Independent Office for Police Conduct/,
  'National Police Coordination Centre': /National Police Coordination Centre/,
  'Association of Police and Crime Commissioners': /Association of Police and Crime Commissioners/,
  'Police forces': /\bforces should|with forces/,
  'Chief constables': /chief constables should/i,
};

const MONTHS: Record<string, string> = { 'March 2025': '2025-03-31', 'July 2025': '2025-07-31' };

describe.skipIf(sourceName === undefined)('the recommendations against the source document', () => {
  const texts = textsByNumber();

  test('the document holds 22 and no more', () => {
    expect([...texts.keys()]).toEqual(RECOMMENDATIONS.map(({ number }) => number));
  });

  test.each(RECOMMENDATIONS)('$number has the deadline that the document gives it', ({ number, due }) => {
    const deadline = /^By 31 ((?:March|July) 2025)\b/.exec(texts.get(number) ?? '')?.[1];
    if (due.kind === 'fixed') expect(MONTHS[deadline ?? '']).toBe(due.on);
    else expect(texts.get(number)).toMatch(/^Within six months of the College of Policing updating/);
  });

  test.each(RECOMMENDATIONS)(
    '$number names every body that the document names, and no other',
    ({ number, bodies }) => {
      const text = texts.get(number) ?? '';
      const named = Object.keys(BODY_PATTERNS).filter((name) => BODY_PATTERNS[name]?.test(text));
      expect(bodies.map(({ name }) => name).sort()).toEqual(named.sort());
    },
  );

  test.each(RECOMMENDATIONS)('$number borrows no run of eight words from the document', (one) => {
    const words = (text: string) =>
      text
        .toLowerCase()
        .replaceAll(/[^a-z0-9 ]+/g, ' ')
        .split(/\s+/)
        .filter(Boolean);
    const source = ` ${words(texts.get(one.number) ?? '').join(' ')} `;
    const ours = [one.title, one.summary, ...one.obligations.map(({ summary }) => summary)].map(words);
    const runs = ours.flatMap((text) =>
      text.slice(7).map((_, index) => text.slice(index, index + 8).join(' ')),
    );
    expect(runs.filter((run) => source.includes(` ${run} `))).toEqual([]);
  });
});

function textsByNumber(): Map<number, string> {
  if (sourceName === undefined) return new Map();
  const text = readFileSync(join(SOURCES, sourceName), 'utf8');
  const parts = text.slice(text.lastIndexOf('\nRecommendations\n')).split(/^Recommendation (\d+)$/m);
  const texts = new Map<number, string>();
  for (let index = 1; index < parts.length; index += 2) {
    texts.set(Number(parts[index]), (parts[index + 1] ?? '').trim().replaceAll(/\s+/g, ' '));
  }
  return texts;
}
