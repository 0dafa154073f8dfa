import { NotificationBanner } from '@/components/govuk/notification-banner';
import type { ClockOffset } from '@/lib/activation/clock-offset';
import { formatCount } from '@/lib/format/numbers';

interface DecidedClockBannerProps {
  deviceId: string;
  /** The offset as it stands; undefined where nothing is proposed of the device any longer. */
  offset: ClockOffset | undefined;
}

/** Says what has just been decided of a clock, and what it changed. */
export function DecidedClockBanner({ deviceId, offset }: DecidedClockBannerProps) {
  const isDecided = offset !== undefined && offset.state !== 'proposed';
  return (
    <NotificationBanner id="decided" title="Decided">
      <p className="govuk-notification-banner__heading">
        {isDecided
          ? `The clock of device ${deviceId} is ${offset.state}: ${formatCount(offset.findingsChanged ?? 0, 'finding', 'findings')} changed.`
          : `The decision on the clock of device ${deviceId} is taken back: no correction acts on it.`}
      </p>
    </NotificationBanner>
  );
}
