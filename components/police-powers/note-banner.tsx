import { monthInWords } from '@/lib/period/month';
import { type ChartNote, chartInWords } from '@/lib/police-powers/chart-notes/chart-note';
import { DoneBanner } from './done-banner';

interface NoteBannerProps {
  /** The note that has just been recorded, or withdrawn; undefined where none has. */
  recorded: ChartNote | undefined;
  withdrawn: ChartNote | undefined;
}

/** Says what has just become of a note; nothing where nothing has. */
export function NoteBanner({ recorded, withdrawn }: NoteBannerProps) {
  if (recorded !== undefined) {
    return (
      <DoneBanner id="done" title="Recorded">
        “{recorded.words}” is on the charts from {monthInWords(recorded.month)}:{' '}
        {chartInWords(recorded.measure)}.
      </DoneBanner>
    );
  }
  return withdrawn === undefined ? null : (
    <DoneBanner id="done" title="Withdrawn">
      “{withdrawn.words}” is off the charts, and stays on record.
    </DoneBanner>
  );
}
