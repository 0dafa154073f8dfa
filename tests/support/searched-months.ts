/** Searches in a month, an officer each: enough for a share to say something. */
export const SEARCHES = 60;
const officerOf = (i: number) => `0${100 + i}`;
/** The officer's id as another system writes it. */
export const withoutZero = (id: string) => id.replace(/^0/, '');

/** So many searches on a day of a month, an officer each. */
export function searches(month: string, written: (id: string) => string = (id) => id, prefix = month) {
  return Array.from({ length: SEARCHES }, (_, i) => ({
    record_id: `${prefix}-${i}`,
    officer_ids: written(officerOf(i)),
    started_at: `2026-${month}-10T10:00:00Z`,
    ended_at: `2026-${month}-10T10:10:00Z`,
  }));
}

/** Footage of all of them but the first few. */
export function footage(month: string, missing = 3) {
  return Array.from({ length: SEARCHES - missing }, (_, i) => ({
    recording_id: `R${month}-${i}`,
    officer_id: officerOf(i + missing),
    started_at: `2026-${month}-10T09:59:00Z`,
    ended_at: `2026-${month}-10T10:11:00Z`,
  }));
}

/** An extract that covers the month. */
export const extract = (month: string) => ({
  from: `2026-${month}-01T00:00:00Z`,
  to: `2026-${month}-28T00:00:00Z`,
  extracted_at: '2026-12-01T00:00:00Z',
});
