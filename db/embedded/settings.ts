import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const MEGABYTE = 1024 * 1024;
const ENOUGH_SHARED_MEMORY = 512 * MEGABYTE;

/** How the bundled server is set: for the memory this machine or container has, and large imports on a plain disk. */
export function serverSettings(): Record<string, string> {
  const limit = process.constrainedMemory?.() ?? 0;
  const memory = limit > 0 && limit < totalmem() ? limit : totalmem();
  const sharedBuffers = clamp(memory / 8 / MEGABYTE, 64, 1024);
  return {
    max_connections: '100',
    shared_buffers: `${sharedBuffers}MB`,
    effective_cache_size: `${clamp(memory / 2 / MEGABYTE, 256, 16_384)}MB`,
    work_mem: `${clamp(memory / 256 / MEGABYTE, 8, 64)}MB`,
    maintenance_work_mem: `${clamp(memory / 32 / MEGABYTE, 64, 512)}MB`,
    // A checkpoint in the middle of an import would take the disk from it: there is room for a million findings.
    max_wal_size: '4GB',
    // An import fills new log files anyway: writing zeros into each of them first is a second time.
    wal_init_zero: 'off',
    random_page_cost: '1.1',
    jit: 'off',
    ...(hasRoomForSharedMemory() ? {} : { dynamic_shared_memory_type: 'mmap' }),
  };
}

/** Containers are often given 64 MB of it, too little for a parallel query. */
function hasRoomForSharedMemory(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks >= ENOUGH_SHARED_MEMORY;
  } catch {
    return false;
  }
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.round(Math.min(Math.max(value, lowest), highest));
}
