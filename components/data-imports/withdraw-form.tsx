import { Button } from '../govuk/button';
import { ErrorMessage } from '../govuk/error-message';
import { ErrorSummary } from '../govuk/error-summary';

interface WithdrawFormProps {
  action: (form: FormData) => Promise<void>;
  importId: number;
  forceId: string;
  /** True where it was sent without saying why. */
  hasNoReason: boolean;
}

const NO_REASON = 'Say why the import is to be withdrawn';

/** Asks why an import is to be withdrawn, and leads to what that would change. */
export function WithdrawForm({ action, importId, forceId, hasNoReason }: WithdrawFormProps) {
  const error = hasNoReason ? ' govuk-textarea--error' : '';
  return (
    <form action={action} noValidate className="candour-prose">
      {hasNoReason ? <ErrorSummary errors={[{ text: NO_REASON, fieldId: 'reason' }]} /> : null}
      <input type="hidden" name="import" value={importId} />
      <input type="hidden" name="force" value={forceId} />
      <div className={hasNoReason ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
        <label className="govuk-label govuk-label--s" htmlFor="reason">
          Why?
        </label>
        <div className="govuk-hint" id="reason-hint">
          It is kept beside the import, with your name. No personal data.
        </div>
        {hasNoReason ? <ErrorMessage id="reason-error">{NO_REASON}</ErrorMessage> : null}
        <textarea
          className={`govuk-textarea${error}`}
          id="reason"
          name="reason"
          rows={3}
          maxLength={1000}
          aria-describedby={hasNoReason ? 'reason-hint reason-error' : 'reason-hint'}
        />
      </div>
      <Button>See what it would change</Button>
    </form>
  );
}
