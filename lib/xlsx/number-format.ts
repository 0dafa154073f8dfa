/** What a cell's number stands for, by its format. */
export type NumberFormat =
  | { readonly kind: 'number' }
  /** Digits with leading zeros, as ids are shown that a spreadsheet took for numbers. */
  | { readonly kind: 'padded'; readonly digits: number }
  | { readonly kind: 'day' | 'time' | 'dayAndTime'; readonly hasSeconds: boolean };

const NUMBER: NumberFormat = { kind: 'number' };

/** The formats that every spreadsheet has without writing them down, as far as they are of days and times (ECMA-376, 18.8.30). */
const BUILT_IN: readonly (readonly [from: number, to: number, code: string])[] = [
  [14, 17, 'yyyy-mm-dd'],
  [18, 18, 'h:mm'],
  [19, 19, 'h:mm:ss'],
  [20, 20, 'h:mm'],
  [21, 21, 'h:mm:ss'],
  [22, 22, 'yyyy-mm-dd h:mm'],
  [27, 31, 'yyyy-mm-dd'],
  [32, 33, 'h:mm'],
  [34, 36, 'yyyy-mm-dd'],
  [45, 47, 'h:mm:ss'],
  [50, 58, 'yyyy-mm-dd'],
];

/** What a format code says, by its first section. */
export function readFormatCode(code: string): NumberFormat {
  const bare = bareCode(code);
  if (/^0{2,15}$/.test(bare)) return { kind: 'padded', digits: bare.length };
  if (/^general$/i.test(bare)) return NUMBER;
  const hasTime = /[hs]|am\/pm|a\/p/i.test(bare);
  const hasDay = /[yd]/i.test(bare) || (/m/i.test(bare) && !hasTime);
  const hasSeconds = /s/i.test(bare);
  if (hasDay) return { kind: hasTime ? 'dayAndTime' : 'day', hasSeconds };
  return hasTime ? { kind: 'time', hasSeconds } : NUMBER;
}

/** The format of an id that a workbook uses without saying what it is. */
export function builtInFormat(id: number): NumberFormat {
  const found = BUILT_IN.find(([from, to]) => id >= from && id <= to);
  return found === undefined ? NUMBER : readFormatCode(found[2]);
}

/** A code's first section without what is shown as it stands: quoted and escaped text, colours, conditions, locales. */
function bareCode(code: string): string {
  const plain = code
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '');
  return (plain.split(';')[0] ?? '').trim();
}
