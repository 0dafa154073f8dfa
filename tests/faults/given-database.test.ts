import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCandour, temporaryHome } from './support/processes';

let home: string;
let remove: () => Promise<void>;

beforeEach(() => {
  ({ home, remove } = temporaryHome());
});

afterEach(() => remove());

describe('a database server given with DATABASE_URL', () => {
  test('that cannot be reached is refused in words that do not show its password', async () => {
    const start = runCandour(home, ['start'], {
      DATABASE_URL: 'postgres://candour:very-secret@127.0.0.1:1/candour',
      PORT: String(await freePort()),
    });
    expect(await start.ended).toBe(2);
    expect(start.output()).toContain('127.0.0.1:1/candour) cannot be reached: nothing answers there');
    expect(start.output()).not.toContain('very-secret');
    expect(existsSync(join(home, 'serving.json'))).toBe(false);
  });

  test('that is no address at all is refused', async () => {
    const start = runCandour(home, ['start'], {
      DATABASE_URL: 'my database',
      PORT: String(await freePort()),
    });
    expect(await start.ended).toBe(2);
    expect(start.output()).toContain('DATABASE_URL is not an address');
  });
});

describe('a port given with PORT', () => {
  test('that another program has is refused, with what to do', async () => {
    const other = await listen();
    const port = portOf(other);
    const start = runCandour(home, ['start'], { PORT: String(port) });
    expect(await start.ended).toBe(2);
    expect(start.output()).toContain(`Port ${port} is taken by another program`);
    other.close();
  });

  test('that is no port is refused', async () => {
    const start = runCandour(home, ['start'], { PORT: 'eighty' });
    expect(await start.ended).toBe(2);
    expect(start.output()).toContain('PORT is "eighty"');
  });
});

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function freePort(): Promise<number> {
  const server = await listen();
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
