/** The four powers whose records a force sends. The word is also the name of the dataset. */
export const POWERS = ['stop-search', 'use-of-force', 'arrests', 'domestic-incidents'] as const;

export type Power = (typeof POWERS)[number];

/** What a power is called on screen. */
export const POWER_NAMES: Record<Power, string> = {
  'stop-search': 'Stop and search',
  'use-of-force': 'Use of force',
  arrests: 'Arrests',
  'domestic-incidents': 'Domestic incidents',
};

export function isPower(text: string): text is Power {
  return (POWERS as readonly string[]).includes(text);
}
