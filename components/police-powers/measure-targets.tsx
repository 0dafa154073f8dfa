import type { DisclosureClass } from '@/lib/access/scope';
import { measureOf } from '@/lib/measures/measures';
import {
  endedInWords,
  type MeasureTarget,
  setInWords,
  targetInWords,
} from '@/lib/police-powers/targets/measure-target';
import { Table } from '../govuk/table';

interface StandingTargetsProps {
  targets: readonly MeasureTarget[];
  /** People outside the force are told when a target was set, and not by whom. */
  disclosure: DisclosureClass;
  forceId: string;
  /** Ends one; null where the viewer may not. */
  end: ((form: FormData) => Promise<void>) | null;
}

const COLUMNS = [{ heading: 'Measure' }, { heading: 'Target' }, { heading: 'Why' }, { heading: 'Set' }];

/** The targets that the board is judged by now. */
export function StandingTargets({ targets, disclosure, forceId, end }: StandingTargetsProps) {
  return (
    <Table
      caption="Targets that stand"
      isCaptionHidden
      columns={end === null ? COLUMNS : [...COLUMNS, { heading: 'End it' }]}
      rows={targets.map((target) => ({
        key: String(target.targetId),
        cells: [
          ...cellsOf(target, disclosure),
          end === null ? null : <EndTarget key="end" target={target} forceId={forceId} end={end} />,
        ],
      }))}
    />
  );
}

/** The targets that were, each with when it was ended. */
export function EndedTargets({ targets, disclosure }: Pick<StandingTargetsProps, 'targets' | 'disclosure'>) {
  return (
    <Table
      caption="Targets that were ended"
      isCaptionHidden
      columns={[...COLUMNS, { heading: 'Ended' }]}
      rows={targets.map((target) => ({
        key: String(target.targetId),
        cells: [...cellsOf(target, disclosure), endedInWords(target, disclosure)],
      }))}
    />
  );
}

function cellsOf(target: MeasureTarget, disclosure: DisclosureClass): string[] {
  const { measure, value, reason } = target;
  return [measureOf(measure).name, targetInWords(measure, value), reason, setInWords(target, disclosure)];
}

interface EndTargetProps {
  target: MeasureTarget;
  forceId: string;
  end: (form: FormData) => Promise<void>;
}

function EndTarget({ target, forceId, end }: EndTargetProps) {
  return (
    <form action={end} className="candour-no-print">
      <input type="hidden" name="force" value={forceId} />
      <input type="hidden" name="target" value={target.targetId} />
      <button type="submit" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
        End<span className="govuk-visually-hidden"> the target of {measureOf(target.measure).name}</span>
      </button>
    </form>
  );
}
