/** Runs once when a server process starts. Must not throw: Next.js would then answer 500 to everything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const [{ endWithSupervisor }, { log }] = await Promise.all([
    import('./app/_server/lifetime'),
    import('./app/_server/log'),
  ]);
  try {
    endWithSupervisor();
  } catch (fault) {
    log.error({ err: fault }, 'the service starts with settings it cannot use');
  }
}
