import { LRUCache } from 'lru-cache';
import type { Scope } from '@/lib/access/scope';

/** Boards kept in memory: some hundred kilobytes each at most. */
const MOST_KEPT = 300;

/** What a kept answer is true of: it is never given to another force, role or state of the data. */
export interface BoardKey {
  readonly scope: Scope;
  /** Goes up with every change of the force's data, and of what people record about it. */
  readonly dataVersion: number;
  readonly page: string;
  /** What the address asked for. */
  readonly asked: Readonly<Record<string, string | string[] | undefined>>;
}

const kept = new LRUCache<string, object>({ max: MOST_KEPT });

/**
 * An answer from memory, or worked out now and kept. The data's version is part of the key, so nothing kept is ever out of
 * date, and row-level security has been asked once for the same force and roles. What fails is not kept.
 */
export async function cachedBoard<T extends object>(key: BoardKey, work: () => Promise<T>): Promise<T> {
  const text = keyOf(key);
  const found = kept.get(text);
  // Only this page's answers stand under this page's keys.
  if (found !== undefined) return found as T;
  const answer = await work();
  kept.set(text, answer);
  return answer;
}

function keyOf({ scope, dataVersion, page, asked }: BoardKey): string {
  const parameters = Object.entries(asked).filter(([name]) => name !== 'force');
  return JSON.stringify([
    scope.forceId,
    [...scope.roles].sort(),
    scope.teamCodes,
    scope.disclosure,
    dataVersion,
    page,
    parameters.sort(([a], [b]) => a.localeCompare(b)),
  ]);
}
