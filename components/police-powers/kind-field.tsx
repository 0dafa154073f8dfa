import { CHART_NOTE_KINDS, type ChartNoteKind, KIND_NAMES } from '@/lib/police-powers/chart-notes/chart-note';
import { ErrorMessage } from '../govuk/error-message';

interface KindFieldProps {
  /** The id of the first choice, where a problem is put right. */
  id: string;
  chosen: string | undefined;
  problem: string | undefined;
}

const HINTS: Record<Exclude<ChartNoteKind, 'rebase'>, string> = {
  policy: 'The rule book’s own policies for body-worn video are on the charts without a note',
  operation: 'For example, a week of action or a section 60 authority',
  system: 'For example, a new records system, or a form that asks something else',
  other: 'For example, an inspection, or a court’s judgment',
};

/** What a note is about, as radios. */
export function KindField({ id, chosen, problem }: KindFieldProps) {
  return (
    <div className={problem === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <fieldset
        className="govuk-fieldset"
        aria-describedby={problem === undefined ? undefined : `${id}-error`}
      >
        <legend className="govuk-fieldset__legend">What is it about?</legend>
        {problem === undefined ? null : <ErrorMessage id={`${id}-error`}>{problem}</ErrorMessage>}
        <div className="govuk-radios govuk-radios--small">
          {CHART_NOTE_KINDS.filter((kind) => kind !== 'rebase').map((kind, i) => (
            <KindChoice
              key={kind}
              kind={kind}
              id={i === 0 ? id : `${id}-${kind}`}
              isChosen={kind === chosen}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface KindChoiceProps {
  kind: keyof typeof HINTS;
  id: string;
  isChosen: boolean;
}

function KindChoice({ kind, id, isChosen }: KindChoiceProps) {
  return (
    <div className="govuk-radios__item">
      <input
        className="govuk-radios__input"
        id={id}
        name="kind"
        type="radio"
        value={kind}
        defaultChecked={isChosen}
        aria-describedby={`${id}-hint`}
      />
      <label className="govuk-label govuk-radios__label" htmlFor={id}>
        {KIND_NAMES[kind]}
      </label>
      <div className="govuk-hint govuk-radios__hint" id={`${id}-hint`}>
        {HINTS[kind]}
      </div>
    </div>
  );
}
