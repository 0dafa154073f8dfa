import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const APP = fileURLToPath(new URL('../../app', import.meta.url));

/** Every page of the service as its address is written: `/data-imports/[importId]`. Read from the folders. */
export function routesOfTheService(): string[] {
  return readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|[\\/])page\.tsx$/.test(file))
    .map((file) => {
      const parts = relative(APP, join(APP, file)).split(sep).slice(0, -1);
      return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`;
    })
    .sort();
}

/** The route that serves a path, or null where none does. One with fewer variable parts goes first. */
export function routeOf(path: string, routes: readonly string[]): string | null {
  const variable = (route: string) => (route.match(/\[/g) ?? []).length;
  const matching = routes.filter((route) => {
    const pattern = route.replace(/\[\.\.\.[^\]]+\]/g, '.+').replace(/\[[^\]]+\]/g, '[^/]+');
    return new RegExp(`^${pattern}$`).test(path);
  });
  return matching.sort((a, b) => variable(a) - variable(b))[0] ?? null;
}

/** The pages of this service that the page in view links to. */
export async function linksOn(page: Page): Promise<URL[]> {
  const here = new URL(page.url());
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.map((href) => new URL(href, here)).filter((url) => url.origin === here.origin);
}

/**
 * Follows links from the overview until every route that can be reached has been visited once, and looks at each with
 * `visit`. Answers the routes it saw.
 */
export async function visitEveryRoute(
  page: Page,
  visit: (route: string) => Promise<void>,
): Promise<Set<string>> {
  const routes = routesOfTheService();
  const seen = new Set<string>();
  const ahead = ['/'];
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    const route = routeOf(new URL(path, 'http://service').pathname, routes);
    if (route === null || seen.has(route)) continue;
    seen.add(route);
    await page.goto(path);
    await visit(route);
    ahead.push(...(await linksOn(page)).map((url) => url.pathname + url.search));
  }
  return seen;
}
