import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const INSTALLED = [process.env.CANDOUR_CHROMIUM ?? '', '/usr/bin/chromium'];
const chromium = INSTALLED.find((path) => path !== '' && existsSync(path));

/** Journeys that only one of the three ways of looking makes. */
const OF_THE_DESKTOP = /every-route\.spec\.ts/;
const OF_A_PHONE = /on-a-phone\.spec\.ts/;
const WITHOUT_JAVASCRIPT = /without-javascript\.spec\.ts/;

export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: 'test-results',
  globalSetup: './e2e/support/service.ts',
  workers: 2,
  // One test looks at every page with axe; on a busy machine that takes some minutes.
  timeout: 600_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: [OF_A_PHONE, WITHOUT_JAVASCRIPT],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: [OF_THE_DESKTOP, WITHOUT_JAVASCRIPT],
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
    {
      name: 'no-javascript',
      testIgnore: [OF_THE_DESKTOP, OF_A_PHONE],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
    },
  ],
});
