import { describe, expect, test } from 'vitest';
import type { TimelineChart } from './timeline-chart';
import { layoutTimeline, summariseTimeline } from './timeline-layout';

const at = (time: string) => Date.parse(`2026-10-14T${time}+01:00`);

const CHART: TimelineChart = {
  summary: 'Record was pressed 1 minute 52 seconds late.',
  window: { from: at('21:14:00'), to: at('21:25:00'), words: 'Encounter 21:14:00 to 21:25:00' },
  margins: {
    from: at('21:10:00'),
    to: at('21:27:00'),
    wordsBefore: 'margin 4 min',
    wordsAfter: 'margin 2 min',
  },
  deadline: { at: at('21:14:30'), words: 'must be on by 21:14:30' },
  late: { from: at('21:14:30'), to: at('21:16:22'), words: '1 min 52 s late' },
  lanes: [
    {
      key: 'a',
      label: 'Officer A',
      isSubject: true,
      bars: [
        {
          from: at('21:15:52'),
          to: at('21:25:40'),
          bufferUntil: at('21:16:22'),
          kind: 'own',
          words: 'V0191 silent buffer 30 s',
        },
      ],
      marks: [],
    },
    { key: 'b', label: 'Officer B', bars: [], marks: [] },
  ],
};

describe('a timeline', () => {
  test('measures lateness from the latest time allowed to the press, below the recording it belongs to', () => {
    const layout = layoutTimeline(CHART, 1100);
    const [lane] = layout.lanes;
    expect(lane?.late?.from).toBe(layout.deadline?.at);
    expect(lane?.late?.to).toBe(lane?.bars[0]?.x);
    expect(lane?.late?.y).toBeGreaterThan((lane?.bars[0]?.y ?? 0) + 20);
  });

  test('hatches the silent buffer before the press, and only that', () => {
    const [bar] = layoutTimeline(CHART, 1100).lanes[0]?.bars ?? [];
    expect((bar?.buffer?.x ?? 0) + (bar?.buffer?.width ?? 0)).toBeCloseTo(bar?.x ?? 0, 0);
  });

  test('has its ticks in London time', () => {
    const words = layoutTimeline(CHART, 1100).ticks.map((tick) => tick.words);
    expect(words).toContain('21:14');
    expect(words).not.toContain('20:14');
  });

  test('puts each name above its bars on a narrow drawing', () => {
    const [narrow, wide] = [288, 1100].map((width) => layoutTimeline(CHART, width));
    expect(narrow?.left).toBe(0);
    expect(wide?.left).toBeGreaterThan(60);
  });

  test('cuts a recording of many hours at the edge instead of shrinking the encounter', () => {
    const long = { from: at('08:00:00'), to: at('23:50:00'), kind: 'colleague' as const, words: 'V0300' };
    const layout = layoutTimeline(
      { ...CHART, lanes: [{ key: 'b', label: 'Officer B', bars: [long], marks: [] }] },
      1100,
    );
    expect(layout.window.to - layout.window.from).toBeGreaterThan(300);
    expect(layout.lanes[0]?.bars[0]?.x).toBe(layout.left);
  });

  test('says that a lane is empty', () => {
    expect(layoutTimeline(CHART, 1100).lanes[1]?.whenEmpty?.lines).toEqual(['none found']);
    expect(summariseTimeline(CHART)).toContain('Officer B: none found.');
  });

  test('is summarised with its window, its deadline, its lateness and every recording', () => {
    const summary = summariseTimeline(CHART);
    for (const words of ['21:14:00 to 21:25:00', 'must be on by 21:14:30', '1 min 52 s late', 'V0191']) {
      expect(summary).toContain(words);
    }
  });
});
