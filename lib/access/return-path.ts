/**
 * Where to go after signing in: the path of what was asked for, within this service. Anything else (another host, a
 * path that a browser would read as one, the sign-in page itself) gives the overview.
 */
export function returnPath(asked: string | undefined): string {
  if (asked === undefined || /[\\\s]/.test(asked)) return '/';
  const path = asked.replace(/^https?:\/\/[^/]*/i, '');
  return path.startsWith('/') && !path.startsWith('//') && !path.startsWith('/sign-in') ? path : '/';
}
