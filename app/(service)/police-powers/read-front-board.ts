import { cachedBoard } from '@/app/_server/board-cache';
import { read } from '@/app/_server/read';
import { listChartNotes } from '@/db/queries/chart-notes';
import { countFilesSince } from '@/db/queries/data-imports';
import { listOpenHolds } from '@/db/queries/finding-holds';
import { listTargets } from '@/db/queries/measure-targets';
import { getLastReceivedAt, listMeasureCounts, listMonthsReceived } from '@/db/queries/measures';
import { listRuleBook } from '@/db/queries/rule-book';
import type { ScopedDatabase } from '@/db/scoped';
import type { Force } from '@/lib/access/force';
import type { Scope } from '@/lib/access/scope';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { UNFILTERED } from '@/lib/measures/count-filter';
import type { MonthReceived } from '@/lib/measures/measure-count';
import { publicPeriods } from '@/lib/measures/public-periods';
import { type AttentionCard, attentionCards } from '@/lib/overview/attention';
import { type HeldMonths, heldMonths } from '@/lib/period/held-months';
import { addMonths, isMonth, type Month } from '@/lib/period/month';
import { lastMonths, type ReportingPeriod } from '@/lib/period/reporting-period';
import { type BoardFacts, outsideTrendPeriod, trendPeriodOf } from '@/lib/police-powers/boards/board-facts';
import { FRONT_MEASURES, type FrontBoard, frontBoard } from '@/lib/police-powers/boards/front-board';
import { unsettledMonths } from '@/lib/police-powers/filters/unsettled-months';
import { POWERS } from '@/lib/reference/powers';
import { readWaiting } from '../read-overview';

const DATASETS = [...POWERS, 'police-uk-stop-search'] as const;
/** Boards meet every quarter: what changed is asked of the last three months unless the address says otherwise. */
const USUAL_MONTHS_SINCE = 3;
const MONTHS_SHOWN = 12;

export interface FrontPage {
  readonly board: FrontBoard;
  readonly since: Month;
  /** What it is where the address says nothing. */
  readonly usualSince: Month;
  /** What the address asked for that could not be read, in words. */
  readonly problems: readonly string[];
}

/** The front page of the police powers board; null where there is no month of it that the viewer may see. */
export async function readFrontBoard(
  scope: Scope,
  force: Force,
  params: SearchParams,
): Promise<FrontPage | null> {
  const key = { scope, dataVersion: force.dataVersion, page: 'front', asked: params };
  const { page } = await cachedBoard(key, async () => ({
    page: await read(scope, (db) => composeFront(db, scope, force, params)),
  }));
  return page;
}

/** What waits for a person, as far as the viewer's roles show it. Read anew each time: decisions change no data. */
export function readDecisions(scope: Scope, now: number): Promise<AttentionCard[]> {
  return read(scope, async (db) => {
    const waiting = await readWaiting(db, scope, now);
    const cards = attentionCards({ ...waiting, findings: null, imports: null, people: null, audit: null });
    return cards.filter(({ waiting }) => waiting !== null);
  });
}

async function composeFront(
  db: ScopedDatabase,
  scope: Scope,
  force: Force,
  params: SearchParams,
): Promise<FrontPage | null> {
  const received = await listMonthsReceived(db, scope, DATASETS);
  const held = heldMonths(received);
  if (held === null) return null;
  const usualSince = addMonths(held.last, 1 - USUAL_MONTHS_SINCE);
  const { since, problems } = readSince(params, usualSince);
  const view = viewOf(scope, received, held);
  if (view === null) return null;
  const facts = await readFrontFacts(db, scope, force, received, view);
  const [files, targets] = await Promise.all([countFilesSince(db, scope, since), listTargets(db, scope)]);
  return { board: frontBoard(facts, targets, { since, files }), since, usualSince, problems };
}

async function readFrontFacts(
  db: ScopedDatabase,
  scope: Scope,
  force: Force,
  received: readonly MonthReceived[],
  { period, trendPeriod, steps }: FrontView,
): Promise<BoardFacts> {
  const over = { period: trendPeriod, filter: UNFILTERED };
  const [trends, byFinding, asAt, holds, notes, policies] = await Promise.all([
    listMeasureCounts(db, scope, { ...over, measures: FRONT_MEASURES, dimensions: ['all'] }),
    listMeasureCounts(db, scope, {
      ...over,
      measures: POWERS.map((power) => activationMeasuresOf(power).findings),
      dimensions: ['finding'],
    }),
    getLastReceivedAt(db, scope, DATASETS),
    listOpenHolds(db, scope),
    listChartNotes(db, scope, trendPeriod),
    listRuleBook(db, scope),
  ]);
  return {
    forceName: force.name,
    disclosure: scope.disclosure,
    steps,
    filters: { period, areaCode: null, areaName: null, filter: UNFILTERED },
    trendPeriod,
    received,
    trends,
    groups: [],
    residents: [],
    unsettled: unsettledMonths(byFinding, holds),
    asAt,
    notes,
    policies,
  };
}

interface FrontView {
  readonly period: ReportingPeriod;
  readonly trendPeriod: ReportingPeriod;
  readonly steps: readonly ReportingPeriod[];
}

/** The months that the page is of: the last 12, or the newest period that outsiders are offered; null where there is none. */
function viewOf(
  { disclosure }: Scope,
  received: readonly MonthReceived[],
  held: HeldMonths,
): FrontView | null {
  if (disclosure === 'internal') {
    const period = lastMonths(MONTHS_SHOWN, held.last);
    return { period, trendPeriod: trendPeriodOf(period, held.first), steps: [] };
  }
  const steps = publicPeriods(received);
  const period = steps.at(-1);
  return period === undefined ? null : { period, trendPeriod: outsideTrendPeriod(period, steps), steps };
}

function readSince(params: SearchParams, usual: Month): { since: Month; problems: string[] } {
  const asked = firstValue(params, 'since') ?? '';
  if (asked === '') return { since: usual, problems: [] };
  const shortened = asked.slice(0, 40);
  if (isMonth(asked)) return { since: asked, problems: [] };
  const words = `“${shortened}” is not a month. Write one as 2026-01. Changes since ${usual} are shown.`;
  return { since: usual, problems: [words] };
}
