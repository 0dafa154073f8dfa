import { type FilterField, FilterForm } from '@/components/filters/filter-form';
import { Plain } from '@/components/layout/plain';
import { periodValue } from '@/lib/period/reporting-period';
import { type BoardId, boardPath } from '@/lib/police-powers/boards/board-ids';
import type { BoardFilterReading } from '@/lib/police-powers/filters/board-filters';

interface NamedForce {
  readonly forceId: string;
  readonly name: string;
}

interface BoardFilterFormProps {
  board: BoardId;
  force: NamedForce;
  forces: readonly NamedForce[];
  /** Null where nothing was received: then there is only the choice of force. */
  reading: BoardFilterReading | null;
}

/** What a board is narrowed to: force, period and area at hand, the rest under "More filters"; outsiders choose a period. */
export function BoardFilterForm({ board, force, forces, reading }: BoardFilterFormProps) {
  const forceField: FilterField = {
    name: 'force',
    label: 'Force',
    value: force.forceId,
    options: forces.map(({ forceId, name }) => ({ value: forceId, text: name })),
  };
  if (reading === null) return <FilterForm action={boardPath(board)} fields={[forceField]} />;
  const { filters, periods, areas, teams, narrower } = reading;
  const team = filters.filter.team ?? '';
  const more = {
    isOpen: team !== '' || narrower.some(({ value }) => value !== ''),
    fields: [
      ...(teams.length > 1 ? [{ name: 'team', label: 'Team', value: team, options: teams }] : []),
      ...narrower,
    ],
    months: [
      { name: 'from', label: 'First month, such as 2026-01' },
      { name: 'to', label: 'Last month' },
    ],
  };
  return (
    <Plain>
      <FilterForm
        action={boardPath(board)}
        fields={[
          forceField,
          { name: 'period', label: 'Period', value: periodValue(filters.period), options: periods },
          ...(areas.length === 0
            ? []
            : [{ name: 'area', label: 'Area', value: filters.areaCode ?? '', options: areas }]),
        ]}
        {...(areas.length === 0 ? {} : { more })}
      />
    </Plain>
  );
}
