import { headers } from 'next/headers';

/** The token for next-auth's forms, which proxy.ts put into the request and its cookie. */
export async function csrfToken(): Promise<string> {
  return (await headers()).get('x-candour-csrf') ?? '';
}

/** The path and query that the browser asked for. */
export async function requestedPath(): Promise<string> {
  return (await headers()).get('x-candour-path') ?? '/';
}
