/** Says a page's new state in its address without asking the server: some parameters are taken off and others put on. */
export function replaceAddress(off: readonly string[], on: readonly (readonly [string, string])[]): void {
  const parameters = new URLSearchParams(window.location.search);
  for (const name of off) parameters.delete(name);
  for (const [name, value] of on) parameters.append(name, value);
  window.history.replaceState(null, '', `${window.location.pathname}?${parameters}`);
}
