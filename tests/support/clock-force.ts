/** Pairs of each device. */
export const PER_DEVICE = 22;
export const DEVICES = 4;
/** The device whose clock is wrong. */
export const WRONG = 'D1';

/** The searches, by number. */
export const numbers = Array.from({ length: PER_DEVICE * DEVICES }, (_, i) => i);
/** An instant of a file. */
export const iso = (at: number) => new Date(at).toISOString();
const startOf = (i: number) => Date.UTC(2026, 0, 5 + Math.floor(i / 8), 6 + 2 * (i % 8));
const deviceOf = (i: number) => `D${i % DEVICES}`;

/** Ten minutes each, an officer a device, an incident a search. */
export const searches = numbers.map((i) => ({
  record_id: `S${i}`,
  officer_ids: `PC${i % DEVICES}`,
  started_at: iso(startOf(i)),
  ended_at: iso(startOf(i) + 600_000),
  incident_reference: `I${i}`,
}));

/** Twelve minutes of footage, begun a little before its search, by clocks that are as far ahead as said. */
export const recordings = (aheadSeconds: number) =>
  numbers.map((i) => {
    const ahead = deviceOf(i) === WRONG ? aheadSeconds : 0;
    const from = startOf(i) + (ahead - 60 + (i % 3)) * 1000;
    return {
      recording_id: `R${i}`,
      officer_id: `PC${i % DEVICES}`,
      device_id: deviceOf(i),
      started_at: iso(from),
      ended_at: iso(from + 720_000),
      incident_reference: `I${i}`,
    };
  });
