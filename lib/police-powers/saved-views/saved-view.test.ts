import { describe, expect, it } from 'vitest';
import type { Permission } from '@/lib/access/permissions';
import { listMonths } from '@/lib/period/month';
import { BOARD_IDS } from '../boards/board-ids';
import { decideSavedView, readChangeViewForm, readSaveViewForm, renameRefusal } from './save-view';
import {
  addressToKeep,
  queryToKeep,
  type SavedView,
  savablePage,
  usualPeriodOf,
  viewHref,
} from './saved-view';
import { viewInWords, viewsHeading } from './saved-view-words';

const AREAS = [{ areaCode: 'N1', name: 'North' }];
const VIEW: SavedView = {
  viewId: 3,
  name: 'Young people',
  path: '/police-powers/stop-search',
  query: 'age=10_17',
  createdAt: new Date('2026-01-05T09:00:00Z'),
};
const MAY: ReadonlySet<Permission> = new Set(['board.read', 'activation.read']);

describe('a page whose filters can be kept', () => {
  it('is the front page, a board, a figure of one, or a page of cameras', () => {
    const paths = ['/police-powers', ...BOARD_IDS.map((id) => `/police-powers/${id}`), '/activation/reasons'];
    for (const path of paths) expect(savablePage(path), path).not.toBeNull();
    expect(savablePage('/police-powers/stop-search/find-rate')?.name).toBe('A figure of stop and search');
  });

  it.each([
    '',
    '/',
    'police-powers',
    '//evil.example/police-powers',
    'https://evil.example/police-powers',
    '/police-powers/../cases',
    '/police-powers/stop-search/',
    '/police-powers/stop-search/find-rate/download',
    '/police-powers/stop-search\\@evil.example',
    '/police-powers/notes',
    '/cases',
    '/activation/policy-trial/adopt',
    'javascript:alert(1)',
    '__proto__',
    'constructor',
  ])('is not %s', (path) => {
    expect(savablePage(path)).toBeNull();
    expect(addressToKeep(path, '')).toBeNull();
  });
});

describe('an address that is kept', () => {
  const keep = (query: string, path = '/police-powers/stop-search') => addressToKeep(path, query)?.query;

  it('has the parameters that its page knows, in one order, without the force and the empty ones', () => {
    expect(keep('age=10_17&force=northshire&period=2025-01_2025-12&area=&team=R2&next=//evil')).toBe(
      'period=2025-01_2025-12&team=R2&age=10_17',
    );
    expect(keep('object=fireworks', '/police-powers/arrests')).toBe('');
    expect(keep('since=2026-01', '/police-powers')).toBe('since=2026-01');
  });

  it('has each once, and a figure’s columns as often as they are chosen', () => {
    expect(keep('age=10_17&age=18_24')).toBe('age=10_17');
    const figure = '/police-powers/stop-search/find-rate';
    expect(keep('column=a&column=b&sort=share', figure)).toBe('sort=share&column=a&column=b');
  });

  it('has what only its page asks for, and leaves out what is empty there', () => {
    const filters = {
      period: { from: '2025-01', to: '2025-12' },
      areaCode: null,
      areaName: null,
      filter: { areaCode: null, team: null, groups: {} },
    };
    const own = (shown: string) => [['power', ''] as const, ['shown', shown] as const];
    expect(keep(queryToKeep(filters, filters.period, own('no_found')), '/activation/declared')).toBe(
      'shown=no_found',
    );
    expect(keep(queryToKeep(filters, null, own('')), '/activation/declared')).toBe('period=2025-01_2025-12');
  });

  it('is refused where it is longer than 500 characters', () => {
    expect(keep(`team=${'x'.repeat(495)}`)).toHaveLength(500);
    expect(keep(`team=${'x'.repeat(496)}`)).toBeUndefined();
  });

  it('stays within the service whatever its values say', () => {
    const kept = addressToKeep('/police-powers/stop-search', 'team=%2F%2Fevil.example%23%3F%26force%3Dx');
    const href = viewHref(kept ?? VIEW, 'northshire');
    const url = new URL(href, 'https://candour.example');
    expect(url.host).toBe('candour.example');
    expect(url.pathname).toBe('/police-powers/stop-search');
    expect(url.searchParams.getAll('force')).toEqual(['northshire']);
    expect(url.hash).toBe('');
  });

  it('leaves out the usual period, so that the view moves on, and keeps any other', () => {
    const received = listMonths('2024-01', '2025-12').map((month) => ({
      dataset: 'stop-search' as const,
      month,
      rows: 9,
    }));
    const filters = (from: string) => ({
      period: { from, to: '2025-12' },
      areaCode: 'N1',
      areaName: 'North',
      filter: { areaCode: 'N1', team: null, groups: { age_band: '10_17' } },
    });
    const usual = usualPeriodOf(received);
    expect(queryToKeep(filters('2025-01'), usual)).toBe('area=N1&age=10_17');
    const other = addressToKeep('/police-powers/stop-search', queryToKeep(filters('2025-10'), usual));
    expect(other?.query).toBe('period=2025-10_2025-12&area=N1&age=10_17');
    expect(usualPeriodOf([])).toBeNull();
  });
});

describe('keeping a view', () => {
  const decide = (fields: Record<string, unknown>, own: readonly SavedView[] = [], may = MAY) =>
    decideSavedView(readSaveViewForm({ ...VIEW, ...fields }), own, may);

  it('keeps the page under the name, without space around it', () => {
    expect(decide({ name: '  Young \n people ' })).toEqual({
      kind: 'ok',
      view: { name: 'Young people', path: VIEW.path, query: VIEW.query },
    });
  });

  it.each([
    ['', 'Give the view a name'],
    ['x'.repeat(61), 'The name must be 60 characters or fewer'],
    ['YOUNG people', 'You have a view called “YOUNG people” already'],
  ])('refuses the name “%s”', (name, words) => {
    expect(decide({ name }, [VIEW])).toEqual({ kind: 'refused', words });
  });

  it('refuses a page that is not known, or that the person may not see', () => {
    const refused = { kind: 'refused', words: 'This page cannot be kept as a view' };
    expect(decide({ path: 'https://evil.example' })).toEqual(refused);
    expect(decide({ query: `team=${'x'.repeat(600)}` })).toEqual(refused);
    expect(decide({ path: '/activation' }, [], new Set(['board.read']))).toEqual(refused);
    expect(decide({ path: '/activation', query: '' }).kind).toBe('ok');
  });

  it('refuses a 51st', () => {
    const own = Array.from({ length: 50 }, (_, i) => ({ ...VIEW, viewId: i, name: `View ${i}` }));
    expect(decide({ name: 'One more' }, own)).toMatchObject({ words: expect.stringMatching(/^You have 50/) });
  });
});

describe('renaming a view', () => {
  const other = { ...VIEW, viewId: 4, name: 'Nights' };
  const refusal = (fields: Record<string, unknown>) =>
    renameRefusal(readChangeViewForm(fields), [VIEW, other]);

  it('may change the case of its own name, and not take another’s', () => {
    expect(refusal({ view: '3', name: 'young people' })).toBeNull();
    expect(refusal({ view: '3', name: 'nights' })).toBe('You have a view called “nights” already');
  });

  it('is refused where the view is not there', () => {
    expect(refusal({ view: '9', name: 'Days' })).toBe('This view is not there any longer');
    expect(refusal({ view: 'x', name: 'Days' })).toBe('This view is not there any longer');
  });
});

describe('a view in words', () => {
  const words = (path: string, query: string) => viewInWords({ path, query }, AREAS);

  it('names the page and what it is narrowed to', () => {
    const query = 'period=2025-01_2025-12&area=N1&team=R2&age=10_17&sort=share';
    expect(words('/police-powers/stop-search', query)).toBe(
      'Stop and search: 12 months to December 2025; North; team R2; Age: 10 to 17',
    );
    expect(words('/activation', 'from=2025-01&to=2025-01&policy=now')).toBe(
      'Cameras: January 2025; beside the policy of today',
    );
    expect(words('/police-powers', 'since=2026-01')).toBe('Police powers: since January 2026');
  });

  it('says that it has no filters, and gives a code where it knows no name', () => {
    expect(words('/police-powers/arrests', '')).toBe('Arrests, as it opens');
    expect(words('/police-powers/arrests', 'area=Z9')).toBe('Arrests: area Z9');
    expect(words('/gone', '')).toBe('A page that is not there any longer');
  });

  it('is counted in the heading', () => {
    expect([0, 1, 2].map(viewsHeading)).toEqual([
      'You have no saved views yet',
      'You have one saved view',
      'You have 2 saved views',
    ]);
  });
});
