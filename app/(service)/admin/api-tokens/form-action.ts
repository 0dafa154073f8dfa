'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { serviceDatabase } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import type { NewTokenState } from '@/components/access/new-token-form';
import { addApiToken, revokeApiToken } from '@/db/mutations/api-tokens';
import { withScope } from '@/db/scoped';
import { decideNewToken, readNewToken } from '@/lib/access/api-token';

/** Makes a token and gives its text back, this once. A refusal comes back as words, with what was typed. */
export async function makeToken(before: NewTokenState, form: FormData): Promise<NewTokenState> {
  const { scope } = await requireScope('api-token.manage', String(form.get('force') ?? ''));
  const typed = readNewToken(Object.fromEntries(form));
  const problem = decideNewToken(typed);
  const attempt = before.attempt + 1;
  if (problem !== null) return { attempt, problem, typed, made: null };
  const text = await withScope(serviceDatabase(), scope, (db) => addApiToken(db, scope, typed));
  refresh();
  return { attempt, problem: null, typed: null, made: { name: typed.name, text } };
}

/** Revokes a token, then shows the page with it revoked. Revoked already is revoked. */
export async function revokeToken(form: FormData): Promise<void> {
  const { scope, force } = await requireScope('api-token.manage', String(form.get('force') ?? ''));
  const tokenId = String(form.get('token') ?? '');
  await withScope(serviceDatabase(), scope, (db) => revokeApiToken(db, scope, tokenId));
  redirect(`/admin/api-tokens?force=${force.forceId}`);
}
