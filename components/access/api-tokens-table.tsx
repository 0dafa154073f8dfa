import { type ApiToken, DISCLOSURE_NAMES, whyNotUsable } from '@/lib/access/api-token';
import { formatDateTime } from '@/lib/format/times';
import { Button } from '../govuk/button';
import { Table } from '../govuk/table';

interface ApiTokensTableProps {
  tokens: readonly ApiToken[];
  now: Date;
  forceId: string;
  /** Sends the form that revokes one. */
  revoke: (form: FormData) => Promise<void>;
}

/** The tokens of a force: what each may read, when it was used, and how to end it. */
export function ApiTokensTable({ tokens, now, forceId, revoke }: ApiTokensTableProps) {
  return (
    <Table
      caption="Tokens"
      isCaptionHidden
      columns={[
        { heading: 'Program' },
        { heading: 'May read' },
        { heading: 'Made' },
        { heading: 'Last used' },
        { heading: 'Until' },
      ]}
      rows={tokens.map((token) => ({
        key: token.tokenId,
        cells: [
          token.name,
          DISCLOSURE_NAMES[token.disclosure],
          <span key="made" className="candour-breakable">
            {`${formatDateTime(token.createdAt)}, ${token.createdBy}`}
          </span>,
          token.lastUsedAt === null ? 'Never' : formatDateTime(token.lastUsedAt),
          <Until key="until" token={token} now={now} forceId={forceId} revoke={revoke} />,
        ],
      }))}
    />
  );
}

function Until({ token, now, forceId, revoke }: Omit<ApiTokensTableProps, 'tokens'> & { token: ApiToken }) {
  if (token.revokedAt !== null) {
    const words = `Revoked ${formatDateTime(token.revokedAt)}, ${token.revokedBy ?? ''}`;
    return <span className="candour-breakable">{words}</span>;
  }
  if (whyNotUsable(token, now) !== null) return `Expired ${formatDateTime(token.expiresAt)}`;
  return (
    <form action={revoke}>
      {formatDateTime(token.expiresAt)}
      <input type="hidden" name="force" value={forceId} />
      <input type="hidden" name="token" value={token.tokenId} />
      <Button>
        Revoke<span className="govuk-visually-hidden"> the token for {token.name}</span>
      </Button>
    </form>
  );
}
