import type { EthnicGroup, ForceProfile } from './forces';
import { type RandomSource, WeightedTable } from './random-source';

/** A person met, under a pseudonym. The same person keeps the same group, gender and age. */
export interface Subject {
  key: string;
  /** An 18+1 code, as the person said; `NS` is drawn per record, not per person. */
  selfDefined: string;
  officerDefined: string;
  gender: string;
  age: number;
}

/** The 18+1 codes of each group with their usual shares inside it. */
const SELF_DEFINED: Record<EthnicGroup, WeightedTable<string>> = {
  White: new WeightedTable([
    ['W1', 88],
    ['W2', 2],
    ['W3', 2],
    ['W9', 8],
  ]),
  Mixed: new WeightedTable([
    ['M1', 40],
    ['M2', 14],
    ['M3', 18],
    ['M9', 28],
  ]),
  Asian: new WeightedTable([
    ['A1', 16],
    ['A2', 44],
    ['A3', 12],
    ['A4', 4],
    ['A9', 24],
  ]),
  Black: new WeightedTable([
    ['B1', 30],
    ['B2', 40],
    ['B9', 30],
  ]),
  Other: new WeightedTable([
    ['O2', 25],
    ['O9', 75],
  ]),
};

/** What officers write for people of each group: often another group than the person's own word. */
const OFFICER_DEFINED: Record<EthnicGroup, WeightedTable<string>> = {
  White: new WeightedTable([
    ['White', 96],
    ['Other', 2],
    ['', 2],
  ]),
  Mixed: new WeightedTable([
    ['Black', 48],
    ['White', 24],
    ['Asian', 15],
    ['Mixed', 10],
    ['', 3],
  ]),
  Asian: new WeightedTable([
    ['Asian', 90],
    ['White', 3],
    ['Other', 4],
    ['', 3],
  ]),
  Black: new WeightedTable([
    ['Black', 93],
    ['Mixed', 3],
    ['', 4],
  ]),
  Other: new WeightedTable([
    ['Other', 45],
    ['Asian', 25],
    ['White', 20],
    ['Black', 6],
    ['', 4],
  ]),
};

const GENDERS = new WeightedTable([
  ['Male', 83],
  ['Female', 15.5],
  ['Other', 0.5],
  ['', 1],
]);

const AGES = new WeightedTable<readonly [number, number]>([
  [[10, 13], 2],
  [[14, 17], 17],
  [[18, 24], 33],
  [[25, 34], 24],
  [[35, 59], 22],
  [[60, 84], 2],
]);

/** Everyone a force meets in the period: most once, a few often. */
export class People {
  private readonly met: Subject[] = [];
  private readonly groups: WeightedTable<EthnicGroup>;
  private readonly prefix: string;
  private number = 0;

  constructor(profile: ForceProfile) {
    this.groups = new WeightedTable(
      (Object.entries(profile.searchedShares) as [EthnicGroup, number][]).map(([group, share]) => [
        group,
        share,
      ]),
    );
    this.prefix = profile.letter;
  }

  /** Someone met before about one time in six, from the last few hundred people; else someone new. */
  meet(random: RandomSource): Subject {
    if (this.met.length > 10 && random.chance(0.16)) return random.pick(this.met);
    const subject = this.someoneNew(random);
    if (random.chance(0.3)) {
      if (this.met.length < 600) this.met.push(subject);
      else this.met[random.between(0, 599)] = subject;
    }
    return subject;
  }

  private someoneNew(random: RandomSource): Subject {
    const group = this.groups.draw(random);
    const [youngest, oldest] = AGES.draw(random);
    this.number += random.between(1, 40);
    return {
      key: `${this.prefix}P${(this.number * 2654435761 + 97).toString(36).slice(-9).padStart(9, '0')}${this.number.toString(36)}`,
      selfDefined: SELF_DEFINED[group].draw(random),
      officerDefined: OFFICER_DEFINED[group].draw(random),
      gender: GENDERS.draw(random),
      age: random.between(youngest, oldest),
    };
  }
}
