import { TABLE_PARAMETERS } from '@/lib/tables/table-view';

/** How a reader has a figure's page arranged: its address says it, and its numbers are the same. */
export const ARRANGEMENT_PARAMETERS = [...TABLE_PARAMETERS, 'explore'] as const;
