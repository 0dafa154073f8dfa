import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path';

describe('Where a person lands after signing in', () => {
  it('is the page they asked for', () => {
    expect(returnPath('/cases?force=northshire&state=open')).toBe('/cases?force=northshire&state=open');
  });

  it('is that page also where next-auth kept its whole address', () => {
    expect(returnPath('http://candour.example:3000/cases')).toBe('/cases');
  });

  it.each([
    undefined,
    '',
    '//elsewhere.example',
    'http://elsewhere.example//a.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/\n/elsewhere.example',
    '/sign-in?ended=1',
  ])('is the overview for %j', (asked) => {
    expect(returnPath(asked)).toBe('/');
  });
});
