import { expect, it } from 'vitest';
import { knownForce } from './forces';
import { knownMislabelling } from './mislabelled-times';

it('labels known to be wrong are known by force and month, and not beyond the months they were measured in', () => {
  expect(knownMislabelling('avon-and-somerset', '2019-01')?.rows).toBe(27);
  expect(knownMislabelling('avon-and-somerset', '2021-11')?.rows).toBe(27);
  expect(knownMislabelling('avon-and-somerset', '2018-12')).toBeNull();
  expect(knownMislabelling('avon-and-somerset', '2021-12')).toBeNull();
  expect(knownMislabelling('south-wales', '2020-06')).toBeNull();
  expect(knownMislabelling('south-wales', '2020-09')?.rows).toBe(11);
  expect(knownMislabelling('lincolnshire', '2019-06')).toBeNull();
  expect(knownMislabelling('lincolnshire', '2020-06')?.rows).toBe(8);
  expect(knownMislabelling('kent', '2020-06')).toBeNull();
});

it('they are of forces that the country knows', () => {
  for (const forceId of ['avon-and-somerset', 'south-wales', 'lincolnshire']) {
    expect(knownForce(forceId)).not.toBeNull();
  }
});
