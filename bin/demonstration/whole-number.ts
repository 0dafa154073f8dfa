import { Refusal } from '../console';

/** A whole number as an option gives it. Throws Refusal where it is none or out of its range. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new Refusal(`${option} must be a whole number from ${least} to ${most}, not "${text}".`);
  }
  return value;
}
