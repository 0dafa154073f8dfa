import { Button } from '../govuk/button';
import { ErrorSummary } from '../govuk/error-summary';
import { NotificationBanner } from '../govuk/notification-banner';
import { TextInput } from '../govuk/text-input';

interface SignInFormProps {
  csrfToken: string;
  /** Where to go once signed in: a path of this service. */
  callbackUrl: string;
  /** What went wrong last time, in words; null where nothing did. */
  error: string | null;
  /** True where the person has come from signing out. */
  hasJustEnded: boolean;
}

/** The way in: an e-mail address and a password, sent as an ordinary form. */
export function SignInForm({ csrfToken, callbackUrl, error, hasJustEnded }: SignInFormProps) {
  return (
    <div className="candour-narrow">
      {error === null ? null : <ErrorSummary errors={[{ text: error, fieldId: 'email' }]} />}
      {hasJustEnded && error === null ? (
        <NotificationBanner id="signed-out" title="Signed out">
          <p className="govuk-notification-banner__heading">You are signed out of Candour.</p>
        </NotificationBanner>
      ) : null}
      <h1 className="govuk-heading-l">Sign in to Candour</h1>
      <form method="post" action="/api/auth/callback/credentials" noValidate>
        <input type="hidden" name="csrfToken" value={csrfToken} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <TextInput id="email" name="email" label="E-mail address" type="email" autoComplete="username" />
        <TextInput
          id="password"
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
        />
        <Button>Sign in</Button>
      </form>
      <p className="candour-note">
        No account, or a forgotten password? Whoever looks after Candour at your force can help.
      </p>
    </div>
  );
}
