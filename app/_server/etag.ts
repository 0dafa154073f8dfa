import { createHash } from 'node:crypto';
import packageJson from '@/package.json';

/** A tag that stays the same while the same question of the same data gets the same answer from this version. */
export function etagOf(parts: readonly (string | number | null)[]): string {
  const digest = createHash('sha256').update(JSON.stringify([packageJson.version, ...parts]));
  return `"${digest.digest('base64url').slice(0, 32)}"`;
}

/** True where the asker has the answer of this tag already: `If-None-Match`, compared weakly as RFC 9110 asks. */
export function hasAlready(request: Request, etag: string): boolean {
  const given = request.headers.get('if-none-match')?.split(',') ?? [];
  return given.some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
}
