import { createHash } from 'node:crypto';
import { arrayText } from '@/db/copy';
import type { FactColumn, FactKind, FactValue } from '@/lib/ingest/dataset';

const DIGEST_BYTES = 16;
const SPECIAL = /[\\\t\n\r]/;
const EACH_SPECIAL = /[\\\t\n\r]/g;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

type Encoder = (value: FactValue) => string;

/** A text as a field of PostgreSQL's COPY text format. */
export function copyText(text: string): string {
  return SPECIAL.test(text) ? text.replace(EACH_SPECIAL, (character) => ESCAPES[character] ?? '') : text;
}

const ENCODERS: Record<FactKind, Encoder> = {
  text: (value) => copyText(String(value)),
  'text[]': (value) => copyText(arrayText(Array.isArray(value) ? value : [String(value)])),
  instant: (value) => instantText(Number(value)),
  date: String,
  integer: String,
  number: String,
  boolean: (value) => (value === true ? 't' : 'f'),
};

const DAY = 86_400_000;
let lastDay = { number: Number.NaN, text: '' };

/** An instant as ISO text in UTC. The day is kept from one call to the next: most rows share it with the one before. */
function instantText(at: number): string {
  const day = Math.floor(at / DAY);
  if (day !== lastDay.number) lastDay = { number: day, text: new Date(at).toISOString().slice(0, -13) };
  let rest = at - day * DAY;
  const milliseconds = rest % 1000;
  rest = (rest - milliseconds) / 1000;
  const seconds = rest % 60;
  rest = (rest - seconds) / 60;
  const minutes = rest % 60;
  const clock = `${TWO_DIGITS[(rest - minutes) / 60]}:${TWO_DIGITS[minutes]}:${TWO_DIGITS[seconds]}`;
  const fraction = milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`;
  return `${lastDay.text}${clock}${fraction}Z`;
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'));

/** Encodes the values of a reading as fields of PostgreSQL's COPY text format, tabs between them. */
export function factEncoder(columns: readonly FactColumn[]): (values: readonly FactValue[]) => string {
  const encoders = columns.map((column) => ENCODERS[column.kind]);
  return (values) => {
    let line = '';
    for (let i = 0; i < encoders.length; i += 1) {
      const value = values[i] ?? null;
      if (i > 0) line += '\t';
      line += value === null ? '\\N' : encoders[i]?.(value);
    }
    return line;
  };
}

/** What two rows that say the same have in common, as a field of COPY: 16 bytes. */
export function digestText(encoded: string): string {
  return `\\\\x${createHash('sha256')
    .update(encoded)
    .digest('hex')
    .slice(0, DIGEST_BYTES * 2)}`;
}
