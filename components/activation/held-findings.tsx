import { BarList } from '@/components/charts/bar-list';
import { SummaryList } from '@/components/govuk/summary-list';
import { PageSection } from '@/components/layout/page-section';
import { type FindingHold, likelyReasons, shiftBars, shiftName } from '@/lib/activation/finding-hold';
import { formatCount, formatPercent } from '@/lib/format/numbers';
import { formatDateTime, formatMonth } from '@/lib/format/times';
import { POWER_NAMES } from '@/lib/reference/powers';
import { type ConfirmHold, ConfirmHoldForm } from './confirm-hold-form';

interface HeldFindingsProps {
  hold: FindingHold;
  forceId: string;
  /** Null where the viewer may not confirm. */
  confirm: ConfirmHold | null;
  mayOpenImport: boolean;
  mayWithdraw: boolean;
}

/** One month of findings that is held: what moved, what set it off, what may lie behind it, and how to decide. */
export function HeldFindings({ hold, forceId, confirm, mayOpenImport, mayWithdraw }: HeldFindingsProps) {
  const share = formatPercent(hold.after.notFound / hold.after.determinable);
  const what = `${formatCount(hold.attendances, 'finding', 'findings')} of ${shiftName(hold)}`;
  return (
    <PageSection
      heading={`${POWER_NAMES[hold.power]}, ${formatMonth(hold.month)}: ${share} would be without own footage`}
    >
      <div className="candour-hold" id={`hold-${hold.holdId}`}>
        <BarList chart={shiftBars(hold)} />
        <SummaryList
          rows={[
            { key: 'Set off by', value: <SetOffBy {...{ hold, forceId, mayOpenImport }} /> },
            {
              key: 'Held',
              value: `${what}, because the share would rise by more than ${formatCount(hold.limitPoints, 'percentage point', 'percentage points')}. They count in no rate and open no case.`,
            },
            { key: 'Look first at', value: <LikelyReasons reasons={likelyReasons(hold)} /> },
            {
              key: hold.source.kind === 'file' ? 'If the file is wrong' : 'If the mapping is wrong',
              value: <Mending {...{ hold, forceId, mayOpenImport, mayWithdraw }} />,
            },
          ]}
        />
        {confirm === null ? (
          <p className="candour-note">The tactical lead or the chair of the board confirms what is right.</p>
        ) : (
          <ConfirmHoldForm action={confirm} forceId={forceId} holdId={hold.holdId} what={what} />
        )}
      </div>
    </PageSection>
  );
}

function SetOffBy({ hold, forceId, mayOpenImport }: Omit<HeldFindingsProps, 'confirm' | 'mayWithdraw'>) {
  const { source, cause, openedAt } = hold;
  if (source.kind === 'mapping') {
    return (
      <>
        The mapping of “{source.text}” in {source.column}, {source.dataset}, made or ended on{' '}
        {formatDateTime(openedAt)}
      </>
    );
  }
  const name = `${source.fileName}, import ${source.importId}`;
  return (
    <>
      {cause === 'import' ? '' : 'The withdrawal of '}
      {mayOpenImport ? (
        <a className="govuk-link" href={`/data-imports/${source.importId}?force=${forceId}`}>
          {name}
        </a>
      ) : (
        name
      )}
      {cause === 'import' ? ', brought in on ' : ', on '}
      {formatDateTime(openedAt)}
    </>
  );
}

function LikelyReasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet candour-hold__reasons">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

function Mending({
  hold: { source, cause },
  forceId,
  mayOpenImport,
  mayWithdraw,
}: Omit<HeldFindingsProps, 'confirm'>) {
  const rest = ': the findings are then judged again, and let go where they no longer move so far.';
  if (source.kind === 'mapping') {
    if (!mayOpenImport) return `Have a data steward end the mapping, or make it again${rest}`;
    return (
      <>
        <a className="govuk-link" href={`/data-imports/aliases?force=${forceId}`}>
          End the mapping, or make it again
        </a>
        {rest}
      </>
    );
  }
  if (cause === 'withdrawal') return 'Bring the withdrawn file in again, or a corrected one.';
  const words = 'Bring in a corrected file, or ';
  if (!mayWithdraw) return `${words}have a data steward withdraw this one${rest}`;
  return (
    <>
      {words}
      <a className="govuk-link" href={`/data-imports/${source.importId}/withdraw?force=${forceId}`}>
        withdraw this one
      </a>
      {rest}
    </>
  );
}
