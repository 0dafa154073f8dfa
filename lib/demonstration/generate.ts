import { POWERS, type Power } from '@/lib/reference/powers';
import type { Month } from './calendar';
import { type Filming, filmingsOf } from './conduct';
import { DEVICE_LOG_HEADER, issueLog, logBehindReason } from './device-log';
import { DEMONSTRATION_FORCES, type ForceProfile } from './forces';
import { HATE_INCIDENT_HEADER, hateIncidentLines } from './hate-incidents';
import { type ForceRun, type Incident, incidentsOf, startForce } from './incidents';
import { powerCells, powerHeader } from './power-rows';
import { PowerSheets } from './power-sheets';
import { declarationOf, reasonCodeOf } from './reasons';
import { recordingHeader } from './recording-rows';
import { RecordingSheets } from './recording-sheets';
import { areaLines, coverageLines, officerLines, policyLines, populationLines } from './reference-rows';
import { Sheets } from './sheets';
import { type DemonstrationOptions, timelineOf } from './timeline';

/** A piece of one contract file. Pieces of a file come in order; pieces of different files are mixed. */
export interface FileChunk {
  fileName: string;
  text: string;
}

/**
 * The demonstration data as contract files, a month at a time: what `contractFilesOf` names for each force. The same
 * options give the same bytes. Throws RangeError where the options cannot carry every trap.
 */
export function* generateContractFiles(options: DemonstrationOptions): Generator<FileChunk> {
  for (const profile of DEMONSTRATION_FORCES) yield* generateForce(profile, options);
}

function* generateForce(profile: ForceProfile, options: DemonstrationOptions): Generator<FileChunk> {
  const timeline = timelineOf(options);
  const run = startForce(options.seed, profile, timeline);
  const sheets = new Sheets(profile.forceId);
  writeReferences(sheets, run);
  const powers = new PowerSheets(sheets, run);
  const recordings = new RecordingSheets(sheets, run);
  for (const month of timeline.months) {
    generateMonth(run, month, sheets, powers, recordings);
    if (month.index !== timeline.hateMissing) {
      sheets.write('hate-incidents', ...hateIncidentLines(options.seed, profile, timeline, month));
    }
    yield* sheets.drain();
  }
  powers.writeCorrections();
  yield* sheets.drain();
}

function writeReferences(sheets: Sheets, run: ForceRun): void {
  sheets.write('policies', ...policyLines(run.timeline));
  sheets.write('areas', ...areaLines(run.profile));
  sheets.write('officers', ...officerLines(run.workforce));
  sheets.write('population', ...populationLines(run.profile));
  sheets.write('bwv-coverage', ...coverageLines(run.timeline));
  sheets.write('bwv-device-log', DEVICE_LOG_HEADER);
  sheets.write('hate-incidents', HATE_INCIDENT_HEADER);
  for (const name of ['bwv-recordings', 'bwv-recordings-uploaded-late']) {
    sheets.write(name, recordingHeader(run.profile));
  }
  for (const power of POWERS) sheets.write(power, powerHeader(power));
  sheets.write('stop-search-corrections', powerHeader('stop-search'));
}

function generateMonth(
  run: ForceRun,
  month: Month,
  sheets: Sheets,
  powers: PowerSheets,
  recordings: RecordingSheets,
): void {
  sheets.write('bwv-device-log', ...issueLog(run, month));
  for (const incident of incidentsOf(run, month)) {
    const filmings = filmingsOf(run, incident);
    for (const filming of filmings) recordings.addIncident(incident, filming);
    const reasons = reasonsOf(run, incident, filmings, sheets);
    for (const record of incident.records) {
      const filed = filmings.find(({ officer }) => officer === record.officers[0]);
      const declaration = declarationOf(run.random, filed, reasons.get(filed) ?? '', incident);
      const recordId = powers.nextId(record.power, month);
      powers.add(month, record.power, powerCells(run, incident, record, recordId, declaration));
    }
  }
  recordings.addUnrelated(month);
  for (const power of POWERS) powers.endMonth(power satisfies Power);
}

/** The reason behind each filming that has no footage, and what the device log shows of it. */
function reasonsOf(
  run: ForceRun,
  incident: Incident,
  filmings: readonly Filming[],
  sheets: Sheets,
): Map<Filming | undefined, string> {
  const reasons = new Map<Filming | undefined, string>();
  for (const filming of filmings) {
    if (filming.conduct !== 'none' && filming.conduct !== 'wrong_tag') continue;
    const code = reasonCodeOf(run.random, filming, incident);
    reasons.set(filming, code);
    sheets.write('bwv-device-log', ...logBehindReason(run, incident, filming.officer, code));
  }
  return reasons;
}
