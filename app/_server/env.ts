import { z } from 'zod';

const environmentSchema = z.object({
  CANDOUR_DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address'),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  NEXTAUTH_URL: z.url('must be the address at which people open Candour'),
  CANDOUR_SUPERVISOR_PID: z.coerce.number().int().positive().optional(),
  /** Where uploads wait to be brought in, beside the database's own folder. */
  CANDOUR_HOME: z.string().min(1).default('.candour'),
  CANDOUR_MAX_UPLOAD_BYTES: z.coerce
    .number('must be a number of bytes')
    .int()
    .positive()
    .default(2_000_000_000),
});

export type Environment = z.infer<typeof environmentSchema>;

let checked: Environment | undefined;

/**
 * The service's settings, checked on first use (not on import: a build has none of them). Throws with the name of each
 * setting that is missing or wrong, never with its value.
 */
export function environment(): Environment {
  if (checked !== undefined) return checked;
  const reading = environmentSchema.safeParse(process.env);
  if (!reading.success) {
    const faults = reading.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Error(`The service's settings are not usable: ${faults.join('; ')}.`);
  }
  checked = reading.data;
  return checked;
}

/** True where people reach the service over https, so that cookies must be marked secure. */
export function isServedOverHttps(): boolean {
  return (process.env.NEXTAUTH_URL ?? '').startsWith('https://');
}
