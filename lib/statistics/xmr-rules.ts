import { deviation } from './moving-range';

/** The four rules of domain 9. */
const XMR_RULES = ['outside limits', '7 on one side', 'trend of 7', '2 of 3 near a limit'] as const;

export type XmrRule = (typeof XMR_RULES)[number];

/** A run of points that chance alone would seldom give. Positions are those of the series. */
export interface Signal {
  readonly rule: XmrRule;
  readonly direction: 'up' | 'down';
  readonly from: number;
  readonly to: number;
}

const RUN = 7;
/** A point is near a limit where it lies beyond two thirds of the way to it. */
const NEAR = 2 / 3;

/** What the rules find in a series whose limits lie `reach` either side of its mean; ordered by where a run ends. */
export function findSignals(values: readonly (number | null)[], mean: number, reach: number): Signal[] {
  return findSignalsAround(
    values,
    values.map((value) => (value === null ? null : deviation(value, mean))),
    reach,
  );
}

/**
 * The same where each point has limits of its own: `distances` says how far each value lies from its centre line, as
 * parts of which its limits are `reach` away. Whether a run rises or falls is read from the values themselves.
 */
export function findSignalsAround(
  values: readonly (number | null)[],
  distances: readonly (number | null)[],
  reach: number,
): Signal[] {
  const sides = distances.map(signOf);
  const steps = values.map((value, i) => signOf(difference(value, values[i - 1] ?? null)));
  return [
    ...outsideLimits(distances, reach),
    ...runs(sides, RUN).map((run) => ({ rule: '7 on one side' as const, ...run })),
    ...runs(steps, RUN - 1).map((run) => ({ rule: 'trend of 7' as const, ...run, from: run.from - 1 })),
    ...nearLimits(distances, reach),
  ].sort((a, b) => a.to - b.to || XMR_RULES.indexOf(a.rule) - XMR_RULES.indexOf(b.rule));
}

function difference(value: number | null, before: number | null): number | null {
  return value === null || before === null ? null : value - before;
}

function signOf(value: number | null): number {
  return value === null ? 0 : Math.sign(value);
}

function outsideLimits(distances: readonly (number | null)[], reach: number): Signal[] {
  return distances.flatMap((distance, i) =>
    distance === null || Math.abs(distance) <= reach
      ? []
      : [{ rule: 'outside limits' as const, direction: directionOf(distance), from: i, to: i }],
  );
}

/** Unbroken runs of one sign, at least `length` long. A zero (on the mean, no change, no data) breaks a run. */
function runs(signs: readonly number[], length: number): Omit<Signal, 'rule'>[] {
  const found: Omit<Signal, 'rule'>[] = [];
  let from = 0;
  for (let i = 1; i <= signs.length; i += 1) {
    const sign = signs[from] ?? 0;
    if (i < signs.length && signs[i] === sign) continue;
    if (sign !== 0 && i - from >= length) found.push({ direction: directionOf(sign), from, to: i - 1 });
    from = i;
  }
  return found;
}

/** Three in a row of which the last and at least one other lie near the same limit; the run is from the first of those. */
function nearLimits(distances: readonly (number | null)[], reach: number): Signal[] {
  return distances.flatMap((distance, to) => {
    if (distance === null || to < 2 || distances.slice(to - 2, to).includes(null)) return [];
    const sign = Math.sign(distance);
    const isNear = (i: number) => (distances[i] ?? 0) * sign > NEAR * reach;
    const from = [to - 2, to - 1].find(isNear);
    if (from === undefined || !isNear(to)) return [];
    return [{ rule: '2 of 3 near a limit' as const, direction: directionOf(sign), from, to }];
  });
}

function directionOf(sign: number): 'up' | 'down' {
  return sign > 0 ? 'up' : 'down';
}
