import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, it } from 'vitest';

const LAYERS = ['app', 'db', 'components', 'lib', 'bin'];
/** Fewer than this means that the checker could not read the house, and would pass by reading nothing. */
const LEAST_MODULES = 100;

it('imports run one way, and the checker has read the house', async () => {
  const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
  const { output } = await cruise(LAYERS, { ...options, ruleSet: { forbidden }, validate: true }, undefined, {
    tsConfig: extractTSConfig('tsconfig.json'),
  });
  if (typeof output === 'string') throw new Error('The checker gave text instead of its findings.');
  expect(
    output.modules.filter((module) => LAYERS.some((layer) => module.source.startsWith(`${layer}/`))).length,
  ).toBeGreaterThan(LEAST_MODULES);
  expect(output.summary.violations.map((each) => `${each.rule.name}: ${each.from} -> ${each.to}`)).toEqual(
    [],
  );
});
