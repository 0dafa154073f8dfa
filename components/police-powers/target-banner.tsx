import { measureOf } from '@/lib/measures/measures';
import { type MeasureTarget, targetInWords } from '@/lib/police-powers/targets/measure-target';
import { DoneBanner } from './done-banner';

interface TargetBannerProps {
  /** The target that was just set. */
  set: MeasureTarget | undefined;
  /** The target that was just ended. */
  ended: MeasureTarget | undefined;
}

/** What became of the target that a form has just sent. */
export function TargetBanner({ set, ended }: TargetBannerProps) {
  if (set !== undefined) {
    return (
      <DoneBanner id="done" title="Target set">
        {measureOf(set.measure).name}: {targetInWords(set.measure, set.value)}.
      </DoneBanner>
    );
  }
  if (ended === undefined || ended.ended === null) return null;
  return (
    <DoneBanner id="done" title="Target ended">
      {measureOf(ended.measure).name} has no target from now on. What it was stays on record.
    </DoneBanner>
  );
}
