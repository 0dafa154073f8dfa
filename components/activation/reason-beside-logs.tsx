import { compareReason, type ReasonedEncounter } from '@/lib/activation/reason-forensics';
import { STANDING_NAMES } from '@/lib/activation/reasons-page';

/** What the logs say beside the documented reason; nothing where there is no reason to set them beside. */
export function ReasonBesideLogs({ reasoned }: { reasoned: ReasonedEncounter | null }) {
  if (reasoned === null) return null;
  const { standing, words } = compareReason(reasoned);
  if (standing === 'none_given') return null;
  return (
    <>
      <h2 className="govuk-heading-m candour-section-heading">What the logs say beside the reason</h2>
      <p className="govuk-body">
        <strong>{STANDING_NAMES[standing]}.</strong> {words}
      </p>
    </>
  );
}
