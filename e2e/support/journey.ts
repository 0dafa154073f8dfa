import { test as base } from '@playwright/test';
import { type ServiceUnderTest, serviceUnderTest } from './service-file';

/** Playwright's `test`, with the service's address as the base of every path. */
export const test = base.extend<{ baseURL: string }, { service: ServiceUnderTest }>({
  // Playwright asks for the braces: a fixture says what it needs by taking it apart.
  // biome-ignore lint/correctness/noEmptyPattern: this one needs nothing
  service: [async ({}, use) => use(serviceUnderTest()), { scope: 'worker' }],
  baseURL: async ({ service }, use) => use(service.address),
});

export { expect } from '@playwright/test';
