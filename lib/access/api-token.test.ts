import { describe, expect, it } from 'vitest';
import {
  type ApiToken,
  decideNewToken,
  forceOfToken,
  readNewToken,
  tokenText,
  whyNotUsable,
} from './api-token';

const SECRET = 'a'.repeat(43);
const NOW = new Date('2026-06-01T12:00:00Z');

const token = (change: Partial<ApiToken>): ApiToken => ({
  tokenId: '1',
  name: 'Dashboard',
  disclosure: 'external',
  createdBy: 'administrator@northshire.example',
  createdAt: new Date('2026-05-01T12:00:00Z'),
  lastUsedAt: null,
  expiresAt: new Date('2026-07-01T12:00:00Z'),
  revokedBy: null,
  revokedAt: null,
  ...change,
});

describe('a token', () => {
  it('names its force', () => {
    expect(forceOfToken(tokenText('south-yorkshire', SECRET))).toBe('south-yorkshire');
  });

  it('is no token where any part of it is missing or strange', () => {
    for (const text of [
      '',
      'candour.kent',
      `candour..${SECRET}`,
      `candour.Kent.${SECRET}`,
      `x.kent.${SECRET}`,
    ])
      expect(forceOfToken(text)).toBeNull();
    expect(forceOfToken(`${tokenText('kent', SECRET)}x`)).toBeNull();
    expect(forceOfToken(tokenText('kent', `${SECRET.slice(1)}'`))).toBeNull();
  });

  it('is good until it expires or is revoked', () => {
    expect(whyNotUsable(token({}), NOW)).toBeNull();
    expect(whyNotUsable(token({ expiresAt: NOW }), NOW)).toBe('This token has expired.');
    expect(whyNotUsable(token({ revokedAt: NOW, expiresAt: NOW }), NOW)).toBe('This token was revoked.');
  });

  it('is made for outsiders and 90 days unless the form says otherwise', () => {
    expect(readNewToken({ name: ' Dashboard ', days: '7000' })).toEqual({
      name: 'Dashboard',
      disclosure: 'external',
      days: 90,
    });
    expect(readNewToken({ name: 'x', disclosure: 'internal', days: '365' })).toMatchObject({
      disclosure: 'internal',
      days: 365,
    });
    expect(decideNewToken(readNewToken({}))).not.toBeNull();
    expect(decideNewToken(readNewToken({ name: 'x'.repeat(81) }))).not.toBeNull();
    expect(decideNewToken(readNewToken({ name: 'x' }))).toBeNull();
  });
});
