'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { environment } from '@/app/_server/env';
import { requireScope } from '@/app/_server/viewer';
import type { EndMappingState } from '@/components/data-imports/end-mapping-form';
import type { MapCodeState } from '@/components/data-imports/map-code-form';
import { endMapping, mapCode } from '@/db/map-codes';
import { scopeOnBehalfOf } from '@/lib/access/scope';
import { readAliasWish, readEnding } from '@/lib/data-imports/alias';

/**
 * Maps a text for a data steward; the service follows it through findings and cases, which a steward does not see. A
 * refusal comes back as words, with what was chosen.
 */
export async function mapText(before: MapCodeState, form: FormData): Promise<MapCodeState> {
  const { scope, force } = await requireScope('data-import.alias', String(form.get('force') ?? ''));
  const wish = readAliasWish(Object.fromEntries(form));
  const outcome = await mapCode(
    environment().CANDOUR_DATABASE_URL,
    scopeOnBehalfOf(force.forceId, scope.actor),
    wish,
  );
  if (outcome.kind === 'done') {
    redirect(`/data-imports/aliases?force=${force.forceId}&mapped=${outcome.aliasId}#mapped`);
  }
  refresh();
  return { attempt: before.attempt + 1, problem: outcome.words, code: wish.code, note: wish.note };
}

/** Ends a mapping for a data steward; the same follows. */
export async function endMappingOfText(before: EndMappingState, form: FormData): Promise<EndMappingState> {
  const { scope, force } = await requireScope('data-import.alias', String(form.get('force') ?? ''));
  const { aliasId, note } = readEnding(Object.fromEntries(form));
  const outcome = await endMapping(
    environment().CANDOUR_DATABASE_URL,
    scopeOnBehalfOf(force.forceId, scope.actor),
    aliasId,
    note,
  );
  if (outcome.kind === 'done') {
    redirect(`/data-imports/aliases?force=${force.forceId}&ended=${aliasId}#mapped`);
  }
  refresh();
  return { attempt: before.attempt + 1, problem: outcome.words, note };
}
