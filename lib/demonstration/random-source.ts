/**
 * Repeatable chance: the sfc32 generator (32-bit small fast counter, from the PractRand suite), its state filled from a
 * text by FNV-1a. The same words give the same numbers on every machine; there is no other source of chance here.
 */
export class RandomSource {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(words: string) {
    this.a = fnv1a(words, 0x811c9dc5);
    this.b = fnv1a(words, 0x9e3779b9);
    this.c = fnv1a(words, 0x85ebca6b);
    for (let i = 0; i < 12; i += 1) this.next();
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of `items`, each as likely as the others. Throws on an empty list, which is a fault of the caller. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  }

  /** About a normal curve, from four uniform draws: no value lies further than 3.5 spreads from the middle. */
  bell(middle: number, spread: number): number {
    return middle + (this.next() + this.next() + this.next() + this.next() - 2) * spread * 1.732;
  }

  /** A whole number whose mean is `mean`: its floor, or one more as often as the remainder says. */
  rounded(mean: number): number {
    return Math.floor(mean + this.next());
  }
}

/** Things to draw from, each as often as its weight says. */
export class WeightedTable<T> {
  private readonly items: readonly T[];
  private readonly ceilings: readonly number[];

  constructor(entries: readonly (readonly [T, number])[]) {
    let total = 0;
    this.items = entries.map(([item]) => item);
    this.ceilings = entries.map(([, weight]) => {
      total += weight;
      return total;
    });
  }

  draw(random: RandomSource): T {
    const at = random.next() * (this.ceilings[this.ceilings.length - 1] ?? 0);
    let index = 0;
    while (index < this.items.length - 1 && (this.ceilings[index] ?? 0) <= at) index += 1;
    const item = this.items[index];
    if (item === undefined) throw new RangeError('Nothing to draw from.');
    return item;
  }
}

/** The 32-bit FNV-1a digest of a text, from a given starting state. */
function fnv1a(text: string, start: number): number {
  let hash = start | 0;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash;
}
