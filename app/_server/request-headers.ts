import { headers } from 'next/headers';

/** The token for next-auth's forms, which proxy.ts put into the request and its cookie. */
export async function csrfToken(): Promise<string> {
  return (await headers()).get('x-candour-csrf') ?? '';
}

/** The path and query that the browser asked for. */
export async function requestedPath(): Promise<string> {
  return (await headers()).get('x-candour-path') ?? '/';
}

/** Whether a whole page was asked for, as a browser does for what it shows; its scripts ask for less. */
export async function isWholePageAskedFor(): Promise<boolean> {
  return ((await headers()).get('accept') ?? '').includes('text/html');
}
