import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How to sign in as one of the demonstration's people. */
export interface SignIn {
  email: string;
  password: string;
  role: string;
  force: string;
}

/** Keeps the sign-ins beside the data, for its owner's eyes only: only their hashes are in the database. */
export function keepSignIns(home: string, signIns: SignIn[]): void {
  writeFileSync(signInsFile(home), JSON.stringify(signIns, null, 2), { mode: 0o600 });
  chmodSync(signInsFile(home), 0o600);
}

/** The sign-ins kept for a home folder; none when it never held demonstration data. */
export function readSignIns(home: string): SignIn[] {
  try {
    return JSON.parse(readFileSync(signInsFile(home), 'utf8')) as SignIn[];
  } catch {
    return [];
  }
}

/** A table for a terminal, one line a person. */
export function signInsTable(signIns: SignIn[]): string {
  const rows = [
    { force: 'Force', role: 'Role', email: 'E-mail', password: 'Password' },
    ...signIns.map(({ force, role, email, password }) => ({
      force,
      role: role.replaceAll('_', ' '),
      email,
      password,
    })),
  ];
  const width = (column: keyof SignIn) => Math.max(...rows.map((row) => row[column].length));
  const widths = { force: width('force'), role: width('role'), email: width('email') };
  return rows
    .map(
      ({ force, role, email, password }) =>
        `  ${force.padEnd(widths.force)}  ${role.padEnd(widths.role)}  ${email.padEnd(widths.email)}  ${password}`,
    )
    .join('\n');
}

function signInsFile(home: string): string {
  return join(home, 'demonstration-sign-ins.json');
}
