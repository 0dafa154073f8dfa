import type { Archive } from './archive';
import { builtInFormat, type NumberFormat, readFormatCode } from './number-format';
import { readXml } from './read-xml';

/** The formats that a workbook's cells refer to, by their number; a cell without one shows its number as it is. */
export async function readCellFormats(archive: Archive, name: string | null): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (name === null) return formats;
  const codes = new Map<number, NumberFormat>();
  let isInCells = false;
  const open = (element: string, attributes: Readonly<Record<string, string>>) => {
    if (element === 'cellXfs') isInCells = true;
    if (element === 'numFmt') {
      codes.set(Number(attributes.numFmtId), readFormatCode(attributes.formatCode ?? ''));
    }
    if (element !== 'xf' || !isInCells) return;
    const id = Number(attributes.numFmtId ?? 0);
    formats.push(codes.get(id) ?? builtInFormat(id));
  };
  const close = (element: string) => {
    if (element === 'cellXfs') isInCells = false;
  };
  for await (const _ of readXml(archive.read(name), name, { open, close, text: () => {} }));
  return formats;
}
