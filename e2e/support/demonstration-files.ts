import type { Month } from '@/lib/demonstration/calendar';
import { generateContractFiles } from '@/lib/demonstration/generate';
import { type Timeline, timelineOf } from '@/lib/demonstration/timeline';
import { serviceUnderTest } from './service-file';

/** Where in the demonstration data each thing happens. */
export function demonstrationTimeline(): Timeline {
  return timelineOf(serviceUnderTest().demonstration);
}

/** A month of the demonstration data by its place: 0 is the first. */
export function demonstrationMonth(index: number): Month {
  const month = demonstrationTimeline().months[index];
  if (month === undefined) throw new RangeError(`The demonstration data has no month ${index}.`);
  return month;
}

/** One of the demonstration's own files as it was sent: its header, and its rows. */
export function demonstrationFile(fileName: string): { header: string; rows: string[] } {
  let text = '';
  for (const chunk of generateContractFiles(serviceUnderTest().demonstration)) {
    if (chunk.fileName === fileName) text += chunk.text;
  }
  const [header = '', ...rows] = text.split('\r\n').filter((line) => line !== '');
  return { header, rows };
}
