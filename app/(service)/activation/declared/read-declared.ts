import { read } from '@/app/_server/read';
import { listDeclaredCounts, listDifferingEncounters } from '@/db/queries/declared';
import type { Scope } from '@/lib/access/scope';
import {
  countDiffering,
  DIFFERENCES_PER_PAGE,
  readDeclaredFilters,
} from '@/lib/activation/declared-against-found';
import type { SearchParams } from '@/lib/forms/first-value';
import { pageLinks } from '@/lib/forms/page-links';
import { periodValue } from '@/lib/period/reporting-period';
import { queryToKeep } from '@/lib/police-powers/saved-views/saved-view';
import { readAskedMonths } from '../read-months';

/** Everything the page on declarations shows, in one transaction; null where no records of any power were received. */
export function readDeclared(scope: Scope, params: SearchParams) {
  return read(scope, async (db) => {
    const asked = await readAskedMonths(db, scope, params);
    if (asked === null) return null;
    const { period, areaCode } = asked.reading.filters;
    const filters = readDeclaredFilters(params);
    const counts = await listDeclaredCounts(db, scope, { period, areaCode });
    const total = countDiffering(counts, filters.difference, filters.power);
    const pages = Math.max(1, Math.ceil(total / DIFFERENCES_PER_PAGE));
    const kept = {
      force: scope.forceId,
      period: periodValue(period),
      area: areaCode,
      power: filters.power,
      shown: filters.difference,
    };
    return {
      counts,
      period,
      disclosure: scope.disclosure,
      filters,
      problems: asked.reading.problems,
      toKeep: queryToKeep(asked.reading.filters, asked.usual, [
        ['power', filters.power ?? ''],
        ['shown', filters.difference],
      ]),
      fields: [
        { name: 'period', label: 'Period', value: kept.period, options: asked.reading.periods },
        { name: 'area', label: 'Area', value: areaCode ?? '', options: asked.reading.areas },
      ],
      list: {
        total,
        pages,
        encounters: await listDifferingEncounters(db, scope, { period, areaCode }, filters),
        links: pageLinks('/activation/declared', kept, filters.page, pages),
      },
    };
  });
}
