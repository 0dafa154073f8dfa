import { type DatedPolicy, policyAnnotation } from '@/lib/police-powers/chart-notes';
import { POWER_NAMES, POWERS } from '@/lib/reference/powers';

/** The policies that the rule book puts on the charts of cameras, power by power. */
export function PolicyNotes({ policies }: { policies: readonly DatedPolicy[] }) {
  if (policies.length === 0) return <p className="govuk-body">The rule book has no policy yet.</p>;
  const lines = POWERS.flatMap((power) => policies.filter((policy) => policy.power === power));
  return (
    <ul className="govuk-list govuk-list--bullet">
      {lines.map((policy) => (
        <li key={`${policy.power} ${policy.effectiveFrom}`}>
          {POWER_NAMES[policy.power]}: {policyAnnotation(policy).words}
        </li>
      ))}
    </ul>
  );
}
