import { type BarListChart, type BarListRow, barLength } from './bar-list';
import { valueInWords } from './chart-value';
import type { Tone } from './share-bar';
import { fitStart, px, TEXT_SIZE, textWidth, wrapWords } from './text-layout';

/** One bar laid out for a drawing: its name's lines, its ground, and its value at the end. */
export interface BarLayout {
  readonly key: string;
  readonly tone: Tone;
  readonly label: { readonly y: number; readonly lines: readonly string[] };
  readonly ground: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** How far the bar reaches along its ground; 0 where it has no value. */
  readonly length: number;
  readonly words: { readonly x: number; readonly y: number; readonly value: string; readonly note: string };
}

/** Bars laid out for one width, in the drawing's own pixels. */
export interface BarListLayout {
  readonly height: number;
  readonly bars: readonly BarLayout[];
}

const BAR = 18;
const GAP = 18;
const BETWEEN = 14;
const LINE = 18;
/** A name takes no more of the drawing than this, and the words after the bar no more than that. */
const MOST_LABEL = 0.3;
const MOST_WORDS = 0.45;

/** Lays out bars for a drawing of a width: names at the left, values and notes at the right, as the page's list does. */
export function layoutBarList(chart: BarListChart, width: number): BarListLayout {
  const texts = chart.rows.map(textsOf(chart));
  const labelWidth = Math.min(width * MOST_LABEL, widest(chart.rows.map(({ label }) => label)));
  const wordsWidth = Math.min(
    width * MOST_WORDS,
    Math.max(0, ...texts.map(({ value, note }) => wordsWidthOf(value, note))),
  );
  const x = labelWidth === 0 ? 0 : labelWidth + GAP;
  const room = Math.max(40, width - x - wordsWidth - GAP);
  let y = 4;
  const bars = chart.rows.map((row, i) => {
    const lines = wrapWords(row.label, labelWidth + 1);
    const height = Math.max(BAR, lines.length * LINE);
    const { value = '', note = '' } = texts[i] ?? {};
    const middle = y + height / 2;
    const bar: BarLayout = {
      key: row.key,
      tone: row.tone ?? 'ink',
      label: { y: px(middle - (lines.length * LINE) / 2 + 14), lines },
      ground: { x: px(x), y: px(middle - BAR / 2), width: px(room), height: BAR },
      length: px(room * barLength(chart, row)),
      words: { x: px(fitStart(x + room + GAP, wordsWidth, 0, width)), y: px(middle + 5), value, note },
    };
    y += height + BETWEEN;
    return bar;
  });
  return { height: px(Math.max(0, y - BETWEEN + 8)), bars };
}

/** The bars in sentences. */
export function summariseBarList(chart: BarListChart): string {
  const rows = chart.rows.map((row) => {
    const { value, note } = textsOf(chart)(row);
    return `${row.label}: ${[value, note].filter((words) => words !== '').join(', ') || 'no value'}.`;
  });
  return `${chart.measure}. ${rows.join(' ')}`;
}

function textsOf({ unit }: BarListChart) {
  return ({ value, note }: BarListRow) => ({
    value: value === null ? '' : valueInWords(value, unit),
    note: note ?? '',
  });
}

function wordsWidthOf(value: string, note: string): number {
  return textWidth(value, TEXT_SIZE, true) + (value === '' || note === '' ? 0 : 6) + textWidth(note);
}

function widest(labels: readonly string[]): number {
  return Math.max(0, ...labels.map((label) => textWidth(label)));
}
