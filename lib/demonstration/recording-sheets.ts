import { londonInstant, type Month } from './calendar';
import type { Filming } from './conduct';
import { csvLine } from './csv-line';
import { type Clip, clipsOf, unrelatedClip } from './footage';
import type { ForceRun, Incident } from './incidents';
import { recordingCells, replaced, unusableRecordings } from './recording-rows';
import { coverageOf } from './reference-rows';
import type { Sheets } from './sheets';

const UNRELATED_SHARE = 0.3;

/** The month in which the recordings' blemishes are planted. */
const BLEMISHED_MONTH = 1;

/** Writes clips to the extract, to the later file of late uploads, or nowhere where they have not been sent yet. */
export class RecordingSheets {
  private number = 0;
  private inMonth = 0;

  constructor(
    private readonly sheets: Sheets,
    private readonly run: ForceRun,
  ) {}

  addIncident(incident: Incident, filming: Filming): void {
    for (const clip of clipsOf(this.run, incident, filming)) this.add(incident.month, clip);
  }

  /** Recordings that no record is about, and the end of the month. */
  addUnrelated(month: Month): void {
    const { random, workforce } = this.run;
    const filmers = workforce.officers.filter((officer) => officer.cameraFrom !== '');
    const count = random.rounded((this.inMonth * UNRELATED_SHARE) / (1 - UNRELATED_SHARE));
    for (let i = 0; i < count; i += 1) {
      const at = londonInstant(
        month.year,
        month.month,
        random.between(1, month.days),
        random.between(0, 86_399),
      );
      this.add(month, unrelatedClip(this.run, random.pick(filmers), at));
    }
    this.inMonth = 0;
  }

  private add(month: Month, clip: Clip): void {
    const { timeline, profile, random } = this.run;
    this.number += 1;
    this.inMonth += 1;
    const [, , extractedAt] = coverageOf(timeline, month);
    if (clip.startedAt >= timeline.footageTo || clip.uploadedAt > timeline.footageExtractedAt) return;
    const cells = recordingCells(
      profile,
      `${profile.letter}-R-${String(this.number).padStart(7, '0')}`,
      clip,
    );
    const isAnonymous = random.chance(0.0008);
    const line = csvLine(isAnonymous ? replaced(cells, { 1: '' }) : cells);
    const isLate = clip.uploadedAt > extractedAt;
    this.sheets.write(isLate ? 'bwv-recordings-uploaded-late' : 'bwv-recordings', line);
    if (month.index !== BLEMISHED_MONTH || isLate) return;
    if (this.inMonth === 1) this.sheets.write('bwv-recordings', ...unusableRecordings(profile, cells));
    if (this.inMonth <= 3) this.sheets.write('bwv-recordings', line);
  }
}
