import { Button } from '../govuk/button';
import { TextInput } from '../govuk/text-input';

/** Asks whose events to show. */
export function AuditFilterForm({ actor, forceId }: { actor: string | null; forceId: string | null }) {
  return (
    <form method="get" action="/audit" className="candour-inline-form">
      {forceId === null ? null : <input type="hidden" name="force" value={forceId} />}
      <TextInput id="actor" name="actor" label="E-mail address, or part of it" defaultValue={actor ?? ''} />
      <Button>Show</Button>
    </form>
  );
}
