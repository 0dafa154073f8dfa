import { type ClockOffset, correctionInWords } from '@/lib/activation/clock-offset';
import { InsetText } from '../govuk/inset-text';

/** The clocks that a finding was corrected by, each with who confirmed it, when and why. */
export function CorrectedClocks({ offsets, forceId }: { offsets: readonly ClockOffset[]; forceId: string }) {
  if (offsets.length === 0) return null;
  return (
    <InsetText>
      {offsets.map((offset) => (
        <p key={offset.deviceId} className="govuk-body">
          {correctionInWords(offset)}
        </p>
      ))}
      <a className="govuk-link" href={`/activation/clocks?force=${forceId}`}>
        See the pairs behind each clock
      </a>
    </InsetText>
  );
}
