import { codeList } from './code-list';

/** The age bands of the stop and search publications. */
export const AGE_BANDS = codeList([
  { code: 'under_10', label: 'Under 10', aliases: ['0-9'] },
  { code: '10_17', label: '10 to 17', aliases: ['10-17'] },
  { code: '18_24', label: '18 to 24', aliases: ['18-24'] },
  { code: '25_34', label: '25 to 34', aliases: ['25-34'] },
  { code: 'over_34', label: 'Over 34', aliases: ['35 and over', '35 or over', '35 plus'] },
]);

export type AgeBand = (typeof AGE_BANDS)['codes'][number];

export const OLDEST_AGE = 120;

/** The band of an age in whole years. */
export function ageBandOf(years: number): AgeBand {
  if (years < 10) return 'under_10';
  if (years < 18) return '10_17';
  if (years < 25) return '18_24';
  return years < 35 ? '25_34' : 'over_34';
}
