'use client';

import type { Explorer } from '@/lib/police-powers/figure-files/explorer';
import { GroupExplorerView } from './group-explorer-view';
import { TrendExplorerView } from './trend-explorer-view';

/** The explorer of a figure, by what it draws. The default export is what the page loads when it is asked for. */
export default function ExplorerView({ explorer }: { explorer: Explorer }) {
  return explorer.kind === 'trend' ? (
    <TrendExplorerView explorer={explorer} />
  ) : (
    <GroupExplorerView explorer={explorer} />
  );
}
