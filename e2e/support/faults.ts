import type { Page } from '@playwright/test';

/**
 * Collects what goes wrong in the browser from now on: errors and warnings on the console (a breach of the content
 * security policy is one), scripts that throw, and answers of 500. A page that is asked for and not found says so on
 * the console too; that is left out where `path` says it was meant.
 */
export function watchForFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}
