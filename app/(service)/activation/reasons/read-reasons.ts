import { read } from '@/app/_server/read';
import { listReasonedEncounters, listRepeatedTexts } from '@/db/queries/reason-forensics';
import type { Scope } from '@/lib/access/scope';
import { compareReasons, REASONS_PER_PAGE, readReasonFilters } from '@/lib/activation/reasons-page';
import type { SearchParams } from '@/lib/forms/first-value';
import { pageLinks } from '@/lib/forms/page-links';
import { periodValue } from '@/lib/period/reporting-period';
import { queryToKeep } from '@/lib/police-powers/saved-views/saved-view';
import { readAskedMonths } from '../read-months';

/** Everything the page on reasons shows, in one transaction; null where no records of any power were received. */
export function readReasons(scope: Scope, params: SearchParams) {
  return read(scope, async (db) => {
    const asked = await readAskedMonths(db, scope, params);
    if (asked === null) return null;
    const { period, areaCode } = asked.reading.filters;
    const filters = readReasonFilters(params);
    const compared = compareReasons(await listReasonedEncounters(db, scope, { period, areaCode }));
    const listed = compared.filter(
      ({ standing, power }) =>
        standing === filters.standing && (filters.power === null || power === filters.power),
    );
    const pages = Math.max(1, Math.ceil(listed.length / REASONS_PER_PAGE));
    const from = (filters.page - 1) * REASONS_PER_PAGE;
    const kept = {
      force: scope.forceId,
      period: periodValue(period),
      area: areaCode,
      power: filters.power,
      standing: filters.standing,
    };
    return {
      compared,
      texts: await listRepeatedTexts(db, scope, period),
      period,
      disclosure: scope.disclosure,
      filters,
      problems: asked.reading.problems,
      toKeep: queryToKeep(asked.reading.filters, asked.usual, [
        ['power', filters.power ?? ''],
        ['standing', filters.standing],
      ]),
      fields: [
        { name: 'period', label: 'Period', value: kept.period, options: asked.reading.periods },
        { name: 'area', label: 'Area', value: areaCode ?? '', options: asked.reading.areas },
      ],
      list: {
        total: listed.length,
        pages,
        encounters: listed.slice(from, from + REASONS_PER_PAGE),
        links: pageLinks('/activation/reasons', kept, filters.page, pages),
      },
    };
  });
}
