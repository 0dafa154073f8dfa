import { datasetOptions } from '@/lib/data-imports/import-filters';
import { sizeInWords } from '@/lib/data-imports/import-in-words';
import type { SendField, SendProblem, TypedSendForm } from '@/lib/data-imports/send-form';
import { Details } from '../govuk/details';
import { ErrorMessage } from '../govuk/error-message';
import { ErrorSummary } from '../govuk/error-summary';
import { Select } from '../govuk/select';
import { TextInput } from '../govuk/text-input';
import { DropZone } from './drop-zone';

interface SendFormProps {
  /** The forces the person may send for, the one in view first. */
  forces: readonly { forceId: string; name: string }[];
  forceId: string;
  typed: TypedSendForm;
  problems: readonly SendProblem[];
  mostBytes: number;
}

/** Sends files: a plain form, whose files travel as they are read. */
export function SendForm({ forces, forceId, typed, problems, mostBytes }: SendFormProps) {
  const problemWith = (field: SendField) => problems.find((problem) => problem.field === field)?.words;
  return (
    <form
      action="/data-imports/send/receive"
      method="post"
      encType="multipart/form-data"
      className="candour-send-form"
    >
      {problems.length === 0 ? null : (
        <ErrorSummary errors={problems.map(({ field, words }) => ({ text: words, fieldId: field }))} />
      )}
      {forces.length === 1 ? (
        <input type="hidden" name="force" value={forceId} />
      ) : (
        <Select
          id="force"
          name="force"
          label="Force"
          value={forceId}
          options={forces.map((force) => ({ value: force.forceId, text: force.name }))}
        />
      )}
      <FilesField problem={problemWith('files')} mostBytes={mostBytes} />
      <Select
        id="dataset"
        name="dataset"
        label="What they are"
        value={typed.dataset}
        options={datasetOptions('Recognise it from the file')}
        error={problemWith('dataset')}
      />
      <Select
        id="timeZone"
        name="timeZone"
        label="Times that do not say their offset are"
        value={typed.timeZone}
        options={[
          { value: 'Europe/London', text: 'London time' },
          { value: 'UTC', text: 'UTC' },
        ]}
        error={problemWith('timeZone')}
      />
      <SpecialFields typed={typed} problemWith={problemWith} isOpen={problems.length > 0} />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" name="intent" value="send">
          Send
        </button>
        <button type="submit" className="govuk-button govuk-button--secondary" name="intent" value="try">
          Only try it (dry run)
        </button>
      </div>
      <p className="candour-note">
        A dry run gives the same report and changes nothing. A file comes in whole or not at all, and can be
        withdrawn.
      </p>
    </form>
  );
}

function FilesField({ problem, mostBytes }: { problem: string | undefined; mostBytes: number }) {
  const described = problem === undefined ? 'files-hint' : 'files-hint files-error';
  return (
    <div className={problem === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label className="govuk-label govuk-label--m" htmlFor="files">
        Files
      </label>
      <div id="files-hint" className="govuk-hint">
        CSV, or an XLSX or XLSM workbook whose first sheet has the same columns; macros are never run. Up to{' '}
        {sizeInWords(mostBytes)} each; several at once become a job each.
      </div>
      {problem === undefined ? null : <ErrorMessage id="files-error">{problem}</ErrorMessage>}
      <DropZone>
        <input
          className="govuk-file-upload"
          id="files"
          name="files"
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.xlsx,.xlsm"
          aria-describedby={described}
        />
      </DropZone>
    </div>
  );
}

interface SpecialFieldsProps {
  typed: TypedSendForm;
  problemWith: (field: SendField) => string | undefined;
  /** True where something here may be wrong: then it must not be folded away. */
  isOpen: boolean;
}

function SpecialFields({ typed, problemWith, isOpen }: SpecialFieldsProps) {
  return (
    <Details summary="For footage, and for files of data.police.uk" isOpen={isOpen}>
      <TextInput
        id="coversFrom"
        name="coversFrom"
        type="datetime-local"
        label="The footage extract covers from"
        hint="For BWV recordings. Without it we cannot tell footage that is missing from footage that is still to come."
        defaultValue={typed.coversFrom}
        error={problemWith('coversFrom')}
      />
      <TextInput
        id="coversTo"
        name="coversTo"
        type="datetime-local"
        label="The footage extract covers to"
        defaultValue={typed.coversTo}
        error={problemWith('coversTo')}
      />
      <TextInput
        id="month"
        name="month"
        label="Month"
        hint="For a file of data.police.uk whose name does not say it. For example, 2026-04."
        defaultValue={typed.month}
        error={problemWith('month')}
      />
      <Select
        id="timeLabel"
        name="timeLabel"
        label="Times that a file of data.police.uk labels +00:00 are"
        hint="Some forces label London time so. A file often shows it at the edge of its month."
        value={typed.timeLabel}
        options={[
          { value: '', text: 'As the file shows, or as is known of the force' },
          { value: 'london', text: 'London time, whatever the label' },
          { value: 'as-labelled', text: 'What the label says' },
        ]}
        error={problemWith('timeLabel')}
      />
    </Details>
  );
}
