import type pg from 'pg';

type Row = Record<string, string | boolean | null>;

const NO_DETAIL = { flags: '{}', clock_offset_seconds: '0', recording_ids: '{}', batch_id: '1' };

/** Facts and findings written straight into the tables of one force, for tests of what is worked out from them. */
export class FactsByHand {
  #nextId = 0;

  constructor(
    private readonly owner: () => pg.Client,
    private readonly forceId: string,
  ) {}

  /** Rows of a public file; what a row does not say is null. */
  async addPublicSearches(rows: readonly Row[], month = '2026-01-01'): Promise<void> {
    await this.#insert(
      'public_search',
      rows.map((row) => this.#fact({ search_key: this.#id(), ...row }, month)),
    );
  }

  /** Records of a power; returns their ids. */
  async addEncounters(power: string, rows: readonly Row[], month = '2026-01-01'): Promise<string[]> {
    const facts = rows.map((row) => {
      const time = { started_at: `${month}T12:00:00Z`, time_precision: 'exact', is_precision_stated: false };
      return this.#fact({ power, record_id: this.#id(), officer_ids: '{}', ...time, ...row }, month);
    });
    await this.#insert('encounter', facts);
    return facts.map((row) => String(row.record_id));
  }

  /** A record with one attendance for each finding; each supersedes an earlier finding, which was full. */
  async addFindings(power: string, findings: readonly string[]): Promise<void> {
    const ids = await this.addEncounters(
      power,
      findings.map(() => ({})),
    );
    const rows = ids.map((record_id, i) => ({
      force_id: this.forceId,
      power,
      record_id,
      officer_id: 'A',
      finding: findings[i] ?? '',
      ...NO_DETAIL,
    }));
    await this.#insert('finding', rows);
    await this.#insert(
      'finding',
      rows.map((row) => ({ ...row, finding: 'full', superseded_by_batch_id: '1' })),
    );
  }

  /** The attendances of a record, each with its current finding, by officer; the first filed the form. */
  async addAttendances(
    power: string,
    record_id: string,
    month: string,
    findings: Readonly<Record<string, string>>,
  ): Promise<void> {
    const of = { force_id: this.forceId, power, record_id };
    const time = { started_at: `${month}T12:00:00Z`, time_precision: 'exact', is_precision_stated: false };
    const officers = Object.entries(findings);
    await this.#insert(
      'attendance',
      officers.map(([officer_id], i) => ({ ...of, officer_id, position: String(i + 1), month, ...time })),
    );
    await this.#insert(
      'finding',
      officers.map(([officer_id, finding]) => ({ ...of, officer_id, finding, ...NO_DETAIL })),
    );
  }

  /** Rows of another table of facts, as they stand. */
  async addRows(table: 'officer' | 'recording' | 'device_log_entry', rows: readonly Row[]): Promise<void> {
    const provenance = { force_id: this.forceId, import_id: '1', line: '1', row_digest: '', raw: '' };
    await this.#insert(
      table,
      rows.map((row) => ({ ...provenance, ...row })),
    );
  }

  #id(): string {
    this.#nextId += 1;
    return String(this.#nextId);
  }

  #fact(row: Row, month: string): Row {
    return { force_id: this.forceId, month, import_id: '1', line: '1', row_digest: '', raw: '', ...row };
  }

  async #insert(table: string, rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      const columns = Object.keys(row);
      const places = columns.map((_, i) => `$${i + 1}`);
      await this.owner().query(
        `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
        Object.values(row),
      );
    }
  }
}
