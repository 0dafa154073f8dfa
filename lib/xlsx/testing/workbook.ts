import { Buffer } from 'node:buffer';

/** A part of a workbook's archive; `lies` overrides what its directory says. */
export interface WorkbookPart {
  name: string;
  data: string | Buffer;
  lies?: { compressedSize?: number; uncompressedSize?: number; flags?: number };
}

/** A cell as its element; text becomes a text that stands in the cell itself. */
type TestCell = string | { xml: string };

/** What a workbook for a test holds; everything but the rows has a plain default. */
export interface TestWorkbook {
  rows: readonly (readonly TestCell[])[];
  /** Attributes of a row by its number, such as `hidden="1"`. */
  rowAttributes?: Readonly<Record<number, string>>;
  beforeRows?: string;
  afterRows?: string;
  sheets?: string;
  relationships?: string;
  workbookProperties?: string;
  styles?: string;
  sharedTexts?: readonly string[];
  more?: readonly WorkbookPart[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relationship = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

/** How a part is packed into an archive: as it is, unless a test deflates it. */
type Deflate = (bytes: Buffer) => Buffer;

/** A workbook's bytes. */
export function workbookOf(workbook: TestWorkbook, deflate?: Deflate): Buffer {
  return zipOf(workbookParts(workbook), deflate);
}

/** The parts of a workbook, for tests that bend them. */
export function workbookParts({
  rows,
  rowAttributes = {},
  beforeRows = '',
  afterRows = '',
  sheets = '<sheet name="Extract" sheetId="1" r:id="rId1"/>',
  relationships = '',
  workbookProperties = '',
  styles = '',
  sharedTexts = [],
  more = [],
}: TestWorkbook): WorkbookPart[] {
  const body = rows.map((cells, i) => rowXml(cells, i + 1, rowAttributes[i + 1] ?? ''));
  const texts = sharedTexts.map((text) => `<si>${text}</si>`);
  return [
    { name: '[Content_Types].xml', data: `${DECLARATION}<Types/>` },
    part('_rels/.rels', 'Relationships', PACKAGE, relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    {
      name: 'xl/workbook.xml',
      data: `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookProperties}<sheets>${sheets}</sheets></workbook>`,
    },
    part(
      'xl/_rels/workbook.xml.rels',
      'Relationships',
      PACKAGE,
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relationship('rId8', 'styles', 'styles.xml') +
        relationship('rId9', 'sharedStrings', 'sharedStrings.xml') +
        relationships,
    ),
    part('xl/styles.xml', 'styleSheet', MAIN, styles),
    part('xl/sharedStrings.xml', 'sst', MAIN, texts.join('')),
    part(
      'xl/worksheets/sheet1.xml',
      'worksheet',
      MAIN,
      `${beforeRows}<sheetData>${body.join('')}</sheetData>${afterRows}`,
    ),
    ...more,
  ];
}

function part(name: string, root: string, namespace: string, inside: string): WorkbookPart {
  return { name, data: `${DECLARATION}<${root} xmlns="${namespace}">${inside}</${root}>` };
}

function rowXml(cells: readonly TestCell[], row: number, attributes: string): string {
  const inside = cells.map((cell, i) => {
    if (typeof cell !== 'string') return cell.xml;
    const address = `${columnName(i)}${row}`;
    return cell === '' ? '' : `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${row}" ${attributes}>${inside.join('')}</row>`;
}

/** The name of a column counted from 0: A, B, …, AA. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return (before === 0 ? '' : columnName(before - 1)) + String.fromCharCode(65 + (index % 26));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A zip archive of parts. Check sums are left out, as its reader leaves them unread. */
export function zipOf(parts: readonly WorkbookPart[], deflate?: Deflate): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, data, lies = {} } of parts) {
    const bytes = Buffer.from(data);
    const packed = deflate?.(bytes) ?? bytes;
    const sizes = [lies.compressedSize ?? packed.length, lies.uncompressedSize ?? bytes.length] as const;
    const common = entryHead(name, deflate === undefined ? 0 : 8, lies.flags ?? 0, sizes);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    files.push(file);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 0]);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), made, common, place, Buffer.from(name)]));
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listed, Buffer.from('PK\u0005\u0006'), end]);
}

/** What stands before a part's name in its own head and, with more after it, in the directory. */
function entryHead(name: string, method: number, flags: number, [packed, whole]: readonly [number, number]) {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(flags, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt32LE(packed, 14);
  head.writeUInt32LE(whole, 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return head;
}
