import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { isServedOverHttps } from '@/app/_server/env';
import { csrfToken } from '@/app/_server/request-headers';
import { findViewer } from '@/app/_server/viewer';
import { SignInForm } from '@/components/access/sign-in-form';
import { returnPath } from '@/lib/access/return-path';
import { signInError } from '@/lib/access/sign-in-error';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';

export async function generateMetadata({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}): Promise<Metadata> {
  const isWrong = firstValue(await searchParams, 'error') !== undefined;
  return { title: isWrong ? 'Error: Sign in' : 'Sign in' };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  if ((await findViewer()) !== null) redirect('/');
  const params = await searchParams;
  const error = firstValue(params, 'error');
  const next = firstValue(params, 'next') ?? (error === undefined ? undefined : await pathBeforeError());
  return (
    <SignInForm
      csrfToken={await csrfToken()}
      callbackUrl={returnPath(next)}
      error={error === undefined ? null : signInError(error)}
      hasJustEnded={firstValue(params, 'ended') !== undefined}
    />
  );
}

/** Where a person was going when their password was wrong: next-auth keeps it in a cookie. */
async function pathBeforeError(): Promise<string | undefined> {
  const name = `${isServedOverHttps() ? '__Secure-' : ''}next-auth.callback-url`;
  return (await cookies()).get(name)?.value;
}
