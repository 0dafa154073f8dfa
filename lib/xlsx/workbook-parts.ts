import type { Archive } from './archive';
import { MAX_DESCRIPTION_BYTES } from './limits';
import type { Calendar } from './number-text';
import { readXml } from './read-xml';
import { inMegabytes, tooLargeWorkbook, workbookRefusal } from './refuse-workbook';

const ROOT_RELATIONSHIPS = '_rels/.rels';

interface Relationship {
  readonly id: string;
  /** The last word of its type's address, which both standards of workbooks share: `worksheet`, `styles`. */
  readonly kind: string;
  readonly target: string;
}

interface ListedSheet {
  readonly name: string;
  readonly relationshipId: string;
  readonly isHidden: boolean;
}

/** Where a workbook keeps what is to be read, and what of it is not. */
export interface WorkbookParts {
  readonly sheet: string;
  readonly sharedTexts: string | null;
  readonly styles: string | null;
  readonly calendar: Calendar;
  readonly warnings: readonly string[];
}

/** Finds the first visible sheet of a workbook and what belongs to it. Throws FileRefusal where there is none. */
export async function findWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const workbook = await workbookPart(archive);
  const relationships = await readRelationships(archive, workbook);
  const { sheets, calendar } = await readSheetList(archive, workbook);
  const worksheets = sheets.filter(({ relationshipId }) =>
    relationships.some(({ id, kind }) => id === relationshipId && kind === 'worksheet'),
  );
  const first = worksheets.find(({ isHidden }) => !isHidden);
  if (first === undefined) throw workbookRefusal(noSheetWords(worksheets));
  const targetOf = (found: (relationship: Relationship) => boolean) =>
    relationships.find(found)?.target ?? null;
  const parts = {
    sheet: targetOf(({ id }) => id === first.relationshipId) ?? '',
    sharedTexts: targetOf(({ kind }) => kind === 'sharedStrings'),
    styles: targetOf(({ kind }) => kind === 'styles'),
  };
  refuseLongDescription(archive, parts.styles);
  return { ...parts, calendar, warnings: unreadSheets(worksheets, first) };
}

function noSheetWords(worksheets: readonly ListedSheet[]): string {
  if (worksheets.length === 0) return 'The workbook has no sheet.';
  return 'Every sheet of the workbook is hidden, and only a visible one is read. Show the sheet.';
}

function unreadSheets(sheets: readonly ListedSheet[], read: ListedSheet): string[] {
  const others = sheets.filter((sheet) => sheet !== read);
  const named = (some: readonly ListedSheet[]) => some.map(({ name }) => `“${name}”`).join(', ');
  const hidden = others.filter(({ isHidden }) => isHidden);
  const visible = others.filter(({ isHidden }) => !isHidden);
  return [
    ...(hidden.length === 0 ? [] : [`Hidden sheets were not read: ${named(hidden)}.`]),
    ...(visible.length === 0
      ? []
      : [`Only the first sheet, “${read.name}”, was read; the others were not: ${named(visible)}.`]),
  ];
}

async function workbookPart(archive: Archive): Promise<string> {
  const roots = archive.names.includes(ROOT_RELATIONSHIPS)
    ? await readRelationshipsOf(archive, ROOT_RELATIONSHIPS, '')
    : [];
  const target = roots.find(({ kind }) => kind === 'officeDocument')?.target;
  if (target?.endsWith('.bin') === true) throw workbookRefusal('The workbook is a binary one (.xlsb).');
  if (target !== undefined && archive.names.includes(target) && target.endsWith('.xml')) return target;
  throw workbookRefusal('The file is a zip archive, but no .xlsx workbook.');
}

function readRelationships(archive: Archive, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  return readRelationshipsOf(archive, `${folder}_rels/${part.slice(slash)}.rels`, folder);
}

async function readRelationshipsOf(archive: Archive, name: string, folder: string): Promise<Relationship[]> {
  const found: Relationship[] = [];
  const open = (element: string, attributes: Readonly<Record<string, string>>) => {
    if (element !== 'Relationship' || attributes.TargetMode === 'External') return;
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
    found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) });
  };
  await readDescription(archive, name, open);
  return found;
}

/** A part's name from another part's folder and the path that leads on from there. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

async function readSheetList(
  archive: Archive,
  workbook: string,
): Promise<{ sheets: ListedSheet[]; calendar: Calendar }> {
  const sheets: ListedSheet[] = [];
  let calendar: Calendar = 'since1900';
  await readDescription(archive, workbook, (element, attributes) => {
    if (element === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) calendar = 'since1904';
    if (element !== 'sheet') return;
    // The prefix of the relationship's namespace is the writing program's choice.
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const isHidden = /hidden/i.test(attributes.state ?? '');
    sheets.push({ name: attributes.name ?? '', relationshipId: id, isHidden });
  });
  return { sheets, calendar };
}

async function readDescription(
  archive: Archive,
  name: string,
  open: (element: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  refuseLongDescription(archive, name);
  for await (const _ of readXml(archive.read(name), name, { open, close: () => {}, text: () => {} }));
}

function refuseLongDescription(archive: Archive, name: string | null): void {
  if (name === null || archive.sizeOf(name) <= MAX_DESCRIPTION_BYTES) return;
  const most = inMegabytes(MAX_DESCRIPTION_BYTES);
  throw tooLargeWorkbook(`The workbook’s part ${name} is larger than ${most}, the most that it may be.`);
}
