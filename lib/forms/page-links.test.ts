import { describe, expect, it } from 'vitest';
import { pageLinks } from './page-links';

describe('The links from page to page', () => {
  it('keep what else is asked for, and leave out what is not', () => {
    expect(pageLinks('/audit', { force: null, actor: 'a b@c' }, 2, 3)).toEqual({
      previousHref: '/audit?actor=a+b%40c',
      nextHref: '/audit?actor=a+b%40c&page=3',
    });
  });

  it('are absent before the first and after the last page', () => {
    expect(pageLinks('/audit', {}, 1, 1)).toEqual({ previousHref: null, nextHref: null });
  });

  it('lead back to the last page from one that lies beyond it', () => {
    expect(pageLinks('/audit', {}, 9, 3)).toEqual({ previousHref: '/audit?page=3', nextHref: null });
  });
});
