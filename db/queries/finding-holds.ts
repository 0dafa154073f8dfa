import { and, desc, eq, ne, type SQL } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import { DEFAULT_LIMIT_POINTS } from '@/lib/activation/circuit-breaker';
import type { BreakerLimit, FindingHold, HoldSource } from '@/lib/activation/finding-hold';
import type { DatasetName } from '@/lib/ingest/dataset';
import { codeAlias } from '../schema/code-aliases';
import { dataImport } from '../schema/data-imports';
import { circuitBreaker, findingHold } from '../schema/finding-holds';
import type { ScopedDatabase } from '../scoped';

const DECIDED_LISTED = 30;

/** The findings that are held, by month and power. */
export async function listOpenHolds(db: ScopedDatabase, scope: Scope): Promise<FindingHold[]> {
  const rows = await holdsWhere(db, scope, eq(findingHold.state, 'held')).orderBy(
    findingHold.month,
    findingHold.power,
  );
  return rows.map(holdFrom);
}

/** What became of those that were held: the newest decisions first. */
export async function listDecidedHolds(db: ScopedDatabase, scope: Scope): Promise<FindingHold[]> {
  const rows = await holdsWhere(db, scope, ne(findingHold.state, 'held'))
    .orderBy(desc(findingHold.decidedAt), desc(findingHold.holdId))
    .limit(DECIDED_LISTED);
  return rows.map(holdFrom);
}

/** One hold; null where the force has none of that number. */
export async function getFindingHold(
  db: ScopedDatabase,
  scope: Scope,
  holdId: number,
): Promise<FindingHold | null> {
  const [row] = await holdsWhere(db, scope, eq(findingHold.holdId, holdId));
  return row === undefined ? null : holdFrom(row);
}

/** The force's limit, and who set it; the default where nobody has. */
export async function getBreakerLimit(db: ScopedDatabase, scope: Scope): Promise<BreakerLimit> {
  const [row] = await db.select().from(circuitBreaker).where(eq(circuitBreaker.forceId, scope.forceId));
  return row ?? { limitPoints: DEFAULT_LIMIT_POINTS, setBy: null, setAt: null };
}

/** With what set each off: an import, or a mapping of a text. */
function holdsWhere(db: ScopedDatabase, scope: Scope, condition: SQL) {
  return db
    .select({
      hold: findingHold,
      file: { importId: dataImport.importId, dataset: dataImport.dataset, fileName: dataImport.fileName },
      mapping: {
        aliasId: codeAlias.aliasId,
        dataset: codeAlias.dataset,
        column: codeAlias.column,
        text: codeAlias.text,
      },
    })
    .from(findingHold)
    .leftJoin(
      dataImport,
      and(eq(dataImport.forceId, findingHold.forceId), eq(dataImport.importId, findingHold.importId)),
    )
    .leftJoin(
      codeAlias,
      and(eq(codeAlias.forceId, findingHold.forceId), eq(codeAlias.aliasId, findingHold.aliasId)),
    )
    .where(and(eq(findingHold.forceId, scope.forceId), condition))
    .$dynamic();
}

interface HoldRow {
  hold: typeof findingHold.$inferSelect;
  file: { importId: number; dataset: string; fileName: string } | null;
  mapping: { aliasId: number; dataset: DatasetName; column: string; text: string } | null;
}

function sourceOf({ hold, file, mapping }: HoldRow): HoldSource {
  if (mapping !== null) return { kind: 'mapping', ...mapping };
  if (file !== null) return { kind: 'file', ...file, dataset: file.dataset as DatasetName };
  throw new Error(`What set off hold ${hold.holdId} is not there.`);
}

function holdFrom(row: HoldRow): FindingHold {
  const { hold } = row;
  return {
    holdId: hold.holdId,
    power: hold.power,
    month: hold.month,
    before: {
      month: hold.comparedMonth,
      notFound: hold.notFoundBefore,
      determinable: hold.determinableBefore,
    },
    after: { notFound: hold.notFoundAfter, determinable: hold.determinableAfter },
    source: sourceOf(row),
    cause: hold.cause,
    limitPoints: hold.limitPoints,
    attendances: hold.attendances,
    state: hold.state,
    openedAt: hold.openedAt,
    decidedAt: hold.decidedAt,
    decidedBy: hold.decidedBy,
    reason: hold.reason,
  };
}
