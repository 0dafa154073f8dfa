import { serviceDatabase } from '@/app/_server/read';
import type { Admission } from '@/app/_server/viewer';
import { listForces } from '@/db/queries/forces';
import type { DisclosureClass, Scope } from '@/lib/access/scope';
import { jointBasis } from '@/lib/activation/joint-policy-words';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import {
  type ComparedMeasure,
  compareSides,
  type SideData,
} from '@/lib/police-powers/side-by-side/side-by-side';
import {
  commonSteps,
  firstWholeMonth,
  monthsHeld,
  readOwnPeriod,
  readStepPeriod,
  type SidesPeriod,
} from '@/lib/police-powers/side-by-side/side-by-side-period';
import {
  noPeriodWords,
  notBesideWords,
  type PolicyWords,
  policyInWords,
} from '@/lib/police-powers/side-by-side/side-by-side-words';
import { isPower, POWERS, type Power } from '@/lib/reference/powers';
import { accessTo, listNeighbours, type Neighbour, type Neighbourhood, policyNow } from './read-neighbours';
import { readSide } from './read-side';

export interface SideBySidePage {
  readonly power: Power;
  /** The forces that may be set beside the viewer's own, for some power at least. */
  readonly neighbours: readonly Neighbour[];
  /** What stands in the choice of the other force. */
  readonly chosen: string;
  readonly problems: readonly string[];
  /** Why the viewer's own force is shown alone; null where two are. */
  readonly refusal: string | null;
  readonly policy: PolicyWords | null;
  readonly period: SidesPeriod | null;
  readonly disclosure: DisclosureClass;
  readonly measures: readonly ComparedMeasure[];
}

/** Two forces side by side, as far as the viewer may see the other; else the viewer's own alone, with the reason. */
export async function readSideBySide(
  admission: Admission,
  params: SearchParams,
  now: number,
): Promise<SideBySidePage> {
  const { scope, force } = admission;
  const { power, problems } = readPower(params);
  const hood = await listNeighbours(admission, await listForces(serviceDatabase()), now);
  const asked = firstValue(params, 'with') ?? '';
  const isAsked = asked !== '' && asked !== force.forceId;
  const other = isAsked ? hood.neighbours.find((each) => each.force.forceId === asked) : hood.neighbours[0];
  const common = { power, neighbours: hood.neighbours, chosen: other?.force.forceId ?? '', problems };
  const beside = other === undefined ? null : await readBeside(admission, hood, other, power, params);
  if (beside !== null && typeof beside !== 'string') return { ...common, ...beside };
  const own = { scope, side: await readSide(scope, force, power, null) };
  const refusal = beside ?? (isAsked || other !== undefined ? notBesideWords(power) : null);
  return { ...common, refusal, policy: null, ...composed([own], power, params) };
}

type Shown = Pick<SideBySidePage, 'refusal' | 'policy' | 'period' | 'disclosure' | 'measures'>;

/** Both forces; null where the viewer may not see the other for this power, words where there is no period to show. */
async function readBeside(
  { scope, force }: Admission,
  hood: Neighbourhood,
  other: Neighbour,
  power: Power,
  params: SearchParams,
): Promise<Shown | string | null> {
  const access = accessTo(other, power);
  if (access === null) return null;
  const policy = policyInWords(
    other.joint.get(power) ?? null,
    { forceName: force.name, policy: policyNow(hood.rows, power, hood.now) },
    { forceName: other.force.name, policy: policyNow(other.rows, power, hood.now) },
    jointBasis(
      hood.proposals,
      { forceId: force.forceId, rows: hood.rows },
      { forceId: other.force.forceId, rows: other.rows },
      { power, disclosure: scope.disclosure, now: hood.now },
    ),
  );
  const from = access.kind === 'joint policy' ? firstWholeMonth(access.joint.since) : null;
  const own = { scope, side: await readSide(scope, force, power, from) };
  const theirs = { scope: other.scope, side: await readSide(other.scope, other.force, power, from) };
  const both = composed([own, theirs], power, params);
  if (access.kind === 'joint policy' && both.period === null) return noPeriodWords(other.force.name);
  return { refusal: null, policy, ...both };
}

/** A force's data, and the scope in which the viewer sees it. */
interface SeenSide {
  readonly scope: Scope;
  readonly side: SideData;
}

/** Where the viewer is an outsider to one of the forces, all are shown as to outsiders, over that force's steps. */
function composed(
  seen: readonly SeenSide[],
  power: Power,
  params: SearchParams,
): Pick<SideBySidePage, 'period' | 'disclosure' | 'measures'> {
  const sides = seen.map(({ side }) => side);
  const asOutsider = seen.flatMap(({ scope, side }) => (scope.disclosure === 'external' ? [side] : []));
  const disclosure: DisclosureClass = asOutsider.length === 0 ? 'internal' : 'external';
  const steps = commonSteps(asOutsider);
  const held = monthsHeld(sides, power);
  if (held === null) return { period: null, disclosure, measures: [] };
  const period =
    disclosure === 'internal' ? readOwnPeriod(params, held, sides, power) : readStepPeriod(params, steps);
  if (period === null) return { period: null, disclosure, measures: [] };
  const view = { power, period: period.period, firstMonth: held.first, disclosure, steps };
  return { period, disclosure, measures: compareSides(sides, view) };
}

function readPower(params: SearchParams): { power: Power; problems: string[] } {
  const asked = firstValue(params, 'power') ?? '';
  if (isPower(asked)) return { power: asked, problems: [] };
  const [power] = POWERS;
  if (asked === '') return { power, problems: [] };
  return { power, problems: ['The address names no power this page knows. Stop and search is shown.'] };
}
