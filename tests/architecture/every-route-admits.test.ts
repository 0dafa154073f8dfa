import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { handlersOf } from '../support/route-handlers';

const HOUSE = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['app/(service)/police-powers', 'app/api/v1', 'app/(public)/boards'];
const ROUTE = /(^|\/)(page\.tsx|route\.ts|form-action\.ts)$/;

/** What each route of the boards and of the API asks of its viewer before it reads anything. */
const ASKED: Record<string, string | null> = {
  'app/(public)/boards/[force]/[board]/figures/[figure]/route.ts GET': 'admitPublic',
  'app/(public)/boards/[force]/[board]/page.tsx PublicBoardPage': 'admitPublic',
  'app/(public)/boards/[force]/[board]/page.tsx generateMetadata': 'admitPublic',
  'app/(public)/boards/[force]/open-data/[month]/route.ts GET': 'admitPublic',
  'app/(public)/boards/[force]/page.tsx PublicBoardsPage': 'admitPublic',
  'app/(public)/boards/[force]/page.tsx generateMetadata': 'admitPublic',
  'app/(service)/police-powers/[board]/[figure]/download/route.ts GET': 'requireScope board.read',
  'app/(service)/police-powers/[board]/[figure]/page.tsx FigurePage': 'requireScope board.read',
  'app/(service)/police-powers/[board]/page.tsx BoardPage': 'requireScope board.read',
  'app/(service)/police-powers/notes/form-action.ts recordNote': 'requireScope chart-note.write',
  'app/(service)/police-powers/notes/form-action.ts withdrawNote': 'requireScope chart-note.write',
  'app/(service)/police-powers/notes/page.tsx NotesPage': 'requireScope board.read',
  'app/(service)/police-powers/page.tsx PolicePowersPage': 'requireScope board.read',
  'app/(service)/police-powers/public/form-action.ts closeToPublic': 'requireScope public-board.open',
  'app/(service)/police-powers/public/form-action.ts openToPublic': 'requireScope public-board.open',
  'app/(service)/police-powers/public/page.tsx PublicPage': 'requireScope public-board.open',
  'app/(service)/police-powers/rows/download/route.ts GET': 'requireRecordsScope',
  'app/(service)/police-powers/rows/page.tsx RowsPage': 'requireRecordsScope',
  'app/(service)/police-powers/side-by-side/page.tsx SideBySide': 'requireScope board.read',
  'app/(service)/police-powers/targets/form-action.ts endMeasureTarget': 'requireScope target.set',
  'app/(service)/police-powers/targets/form-action.ts setMeasureTarget': 'requireScope target.set',
  'app/(service)/police-powers/targets/page.tsx TargetsPage': 'requireScope board.read',
  'app/(service)/police-powers/views/form-action.ts changeView': 'requireScope board.read',
  'app/(service)/police-powers/views/form-action.ts keepView': 'requireScope board.read',
  'app/(service)/police-powers/views/page.tsx SavedViewsPage': 'requireScope board.read',
  'app/api/v1/forces/[force]/measures/route.ts GET': 'admitProgram',
  'app/api/v1/measures/route.ts GET': 'admitProgram',
  // A title made of the address alone.
  'app/(service)/police-powers/[board]/[figure]/page.tsx generateMetadata': null,
  'app/(service)/police-powers/[board]/page.tsx generateMetadata': null,
  // The API’s description is anybody’s.
  'app/api/v1/openapi.json/route.ts GET': null,
};

it('every route of the boards and the API asks who is there before it reads anything', () => {
  const handlers = FOLDERS.flatMap((folder) =>
    readdirSync(join(HOUSE, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => ROUTE.test(path))
      .sort()
      .flatMap((path) => handlersOf(`${folder}/${path}`, readFileSync(join(HOUSE, folder, path), 'utf8'))),
  );
  expect(handlers.flatMap(({ name, fault }) => (fault === null ? [] : [`${name}: ${fault}`]))).toEqual([]);
  expect(Object.fromEntries(handlers.map(({ name, asks }) => [name, asks]))).toEqual(ASKED);
});

const SIGNED = `import { requireScope } from '@/app/_server/viewer';
import { listAreas } from '@/db/queries/areas';
`;

it('a route that reads records admits those alone who may read them', () => {
  const text = readFileSync(join(HOUSE, 'app/(service)/police-powers/rows/read-rows.ts'), 'utf8');
  expect(handlersOf('rows', text).find(({ name }) => name === 'rows requireRecordsScope')).toEqual({
    name: 'rows requireRecordsScope',
    asks: 'requireScope record.read',
    fault: null,
  });
});

it.each([
  ['asks nobody', `export async function GET() { return listAreas(); }`, /calls listAreas and asks nobody/],
  [
    'asks too late',
    `export default async function Page() { listAreas(); await requireScope('board.read'); }`,
    /calls listAreas before it asks/,
  ],
  ['is exported under another name', `const f = () => 1; export { f as GET };`, /cannot be read/],
  ['is a constant', `export const POST = () => listAreas();`, /cannot be read/],
])('a route that %s is found out', (_, text, fault) => {
  expect(handlersOf('route.ts', `${SIGNED}${text}`)).toEqual([
    expect.objectContaining({ fault: expect.stringMatching(fault) }),
  ]);
});

it('a route that asks first is told with what it asks', () => {
  const text = `export async function GET() { const { scope } = await requireScope('board.read'); listAreas(scope); }`;
  expect(handlersOf('route.ts', `${SIGNED}${text}`)).toEqual([
    { name: 'route.ts GET', asks: 'requireScope board.read', fault: null },
  ]);
});
