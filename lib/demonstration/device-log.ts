import { londonInstant, MINUTE, type Month, utcTime } from './calendar';
import { csvLine } from './csv-line';
import type { ForceRun, Incident } from './incidents';
import type { Officer } from './workforce';

const HEADERS = ['device_id', 'officer_id', 'at', 'event', 'ticket_reference'];

export const DEVICE_LOG_HEADER = csvLine(HEADERS);

/** What the log shows behind a reason given on a form: in three of five cases something, else nothing at all. */
export function logBehindReason(
  run: ForceRun,
  incident: Incident,
  officer: Officer,
  reasonCode: string,
): string[] {
  const { random } = run;
  if (!random.chance(0.6)) return [];
  const before = incident.startedAt - random.between(5, 90) * MINUTE;
  const after = incident.endsAt + random.between(60, 600) * MINUTE;
  switch (reasonCode) {
    case 'fault':
      return [
        line(officer, before, 'fault_reported', `T${random.between(10000, 99999)}`),
        line(officer, after, 'fault_cleared', ''),
      ];
    case 'battery':
      return [line(officer, before, 'low_battery', ''), line(officer, after, 'docked', '')];
    case 'asleep':
      return [line(officer, before, 'powered_off', ''), line(officer, after, 'powered_on', '')];
    case 'no_camera':
      return [line(officer, incident.startedAt - random.between(100, 240) * MINUTE, 'returned', '')];
    default:
      return [];
  }
}

/** Cameras handed out before the period or during it, and handed back. */
export function issueLog(run: ForceRun, month: Month): string[] {
  const { timeline, workforce } = run;
  const firstDay = `${timeline.months[0]?.text ?? ''}-01`;
  const lines: string[] = [];
  for (const officer of workforce.officers) {
    if (officer.cameraFrom === '') continue;
    const issuedOn = officer.cameraFrom < firstDay ? firstDay : officer.cameraFrom;
    if (issuedOn.startsWith(month.text)) lines.push(line(officer, atSeven(issuedOn), 'issued', ''));
    if (officer.cameraTo.startsWith(month.text))
      lines.push(line(officer, atSeven(officer.cameraTo), 'returned', ''));
  }
  return lines;
}

function atSeven(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return londonInstant(year, month, date, 7 * 3600);
}

function line(officer: Officer, at: number, event: string, ticket: string): string {
  return csvLine([officer.deviceId, officer.officerId, utcTime(at), event, ticket]);
}
