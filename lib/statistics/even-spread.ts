/** Events, the places at which at least one happened, and how many of those places are asked about. */
export interface Spread {
  readonly events: number;
  readonly places: number;
  readonly busiest: number;
}

/**
 * The share of events that the busiest places would hold by chance alone: if every place were as likely as any other, and
 * only those at which something happened are known. Each place's count is then Poisson, cut off at 1 (Johnson, Kemp and
 * Kotz, Univariate discrete distributions, 4.10.1), with the mean that was seen; the busiest are its upper tail. It is what
 * a share of the busiest must be compared with: of few events, the busiest tenth of places always holds more than a tenth.
 * Null where there are no places, or fewer events than places.
 */
export function evenSpreadShare({ events, places, busiest }: Spread): number | null {
  if (places <= 0 || events < places) return null;
  const mean = events / places;
  const counts = truncatedPoisson(rateOfMean(mean));
  let wanted = Math.min(1, busiest / places);
  let held = 0;
  for (const { count, share } of counts.reverse()) {
    const taken = Math.min(share, wanted);
    held += taken * count;
    wanted -= taken;
    if (wanted <= 0) break;
  }
  return Math.min(1, held / mean);
}

/** The rate of a Poisson count, cut off at 1, of a mean: λ / (1 − e^−λ) solved for λ by halving. */
function rateOfMean(mean: number): number {
  let [low, high] = [0, mean];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (middle / -Math.expm1(-middle) < mean) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The counts from 1 up with their shares, as far as a share matters; from the likeliest outwards, so none underflows. */
function truncatedPoisson(rate: number): { count: number; share: number }[] {
  const reach = Math.ceil(10 * Math.sqrt(rate) + 20);
  const likeliest = Math.max(1, Math.floor(rate));
  const first = Math.max(1, likeliest - reach);
  const weights = new Map([[likeliest, 1]]);
  for (let count = likeliest - 1; count >= first; count -= 1) {
    weights.set(count, ((weights.get(count + 1) ?? 0) * (count + 1)) / rate);
  }
  for (let count = likeliest + 1; count <= likeliest + reach; count += 1) {
    weights.set(count, ((weights.get(count - 1) ?? 0) * rate) / count);
  }
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0);
  return [...weights]
    .map(([count, weight]) => ({ count, share: weight / sum }))
    .sort((a, b) => a.count - b.count);
}
