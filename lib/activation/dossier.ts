import type { Power } from '@/lib/reference/powers';
import type { ClockOffset } from './clock-offset';
import type { Attendance, BwvPolicy, CandidateRecording, Finding, FootageCoverage, Instant } from './finding';

/** An attendance by the officer's place on the record, so that an address names no officer. */
export interface AttendanceKey {
  power: Power;
  recordId: string;
  /** 1 for the officer who filed the form. */
  position: number;
}

/** One line of the ledger: what was found, and what replaced it when. */
export interface LedgerEntry {
  finding: Finding;
  flags: string[];
  coverage: number | null;
  foundAt: Instant;
  supersededAt: Instant | null;
  /** The cause of the batch that superseded it; null while it stands. */
  supersededBecause: string | null;
}

/** Something a camera or its dock logged. */
export interface DeviceLogLine {
  at: Instant;
  event: string;
  deviceId: string;
  ticketReference: string | null;
}

/** Everything one attendance's finding is worked out from, and what the ledger has said of it. */
export interface AttendanceDossier {
  key: AttendanceKey;
  attendance: Attendance;
  encounter: {
    month: string;
    areaName: string | null;
    /** The officer's team on the register; null where it has none. */
    teamCode: string | null;
    officerIds: string[];
    bwvDeclared: string | null;
    bwvReasonCode: string | null;
    bwvReasonText: string | null;
    importId: number;
    line: number;
    fileName: string | null;
  };
  policies: BwvPolicy[];
  recordings: CandidateRecording[];
  coverage: FootageCoverage[];
  deviceLog: DeviceLogLine[];
  /** The confirmed offsets of the devices behind the recordings. */
  confirmedClocks: ClockOffset[];
  /** Newest first. */
  ledger: LedgerEntry[];
}
