import type { TestInfo } from '@playwright/test';

/** What is set aside for this way of looking, so that no two of them write to one thing at once. */
export function setAside<T>({ project }: TestInfo, of: Readonly<Record<string, T>>): T {
  const own = of[project.name];
  if (own === undefined) throw new Error(`Nothing is set aside for ${project.name}.`);
  return own;
}
