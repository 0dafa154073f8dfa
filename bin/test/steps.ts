export type StepName =
  | 'lint'
  | 'types'
  | 'imports'
  | 'dead-code'
  | 'unit'
  | 'database'
  | 'build'
  | 'faults'
  | 'browser';

/** A step: the script of package.json that does it, and how its tests are counted (a check counts as one). */
export interface Step {
  name: StepName;
  words: string;
  script: string;
  counts: 'check' | 'vitest' | 'playwright';
}

/** Every step of `npm test`, in order. The fault and browser tests serve the pages, so the build comes before them. */
export const STEPS: Step[] = [
  { name: 'lint', words: 'Format and lint', script: 'check:lint', counts: 'check' },
  { name: 'types', words: 'Types', script: 'check:types', counts: 'check' },
  { name: 'imports', words: 'Import direction', script: 'check:imports', counts: 'vitest' },
  { name: 'dead-code', words: 'Dead code', script: 'check:dead-code', counts: 'check' },
  { name: 'unit', words: 'Unit tests', script: 'test:unit', counts: 'vitest' },
  { name: 'database', words: 'Database and property tests', script: 'test:db', counts: 'vitest' },
  { name: 'build', words: 'Build of the pages', script: 'build', counts: 'check' },
  { name: 'faults', words: 'Fault tests', script: 'test:faults', counts: 'vitest' },
  { name: 'browser', words: 'Browser tests', script: 'test:browser', counts: 'playwright' },
];

export const STEP_NAMES: StepName[] = STEPS.map((step) => step.name);
