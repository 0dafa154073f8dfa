import { Refusal } from './console';

/** A day as an option gives it, or null where it is not given; refused where it is no day. */
export function readDay(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) {
    throw new Refusal(`${option} must be a day such as 2026-04-01, not "${text}".`);
  }
  return text;
}

/** Refuses a force this service holds no data for, and says which it holds. */
export function requireKnownForce(forceId: string, forces: readonly { forceId: string }[]): void {
  if (forces.some((force) => force.forceId === forceId)) return;
  const held = forces.map((force) => force.forceId).join(', ') || 'none yet';
  throw new Refusal(`No data of a force called "${forceId}" is here. Forces with data: ${held}.`);
}
