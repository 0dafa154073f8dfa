const HELD = Symbol.for('candour.held-markup');

/**
 * What stands in pages that are being sent. A server component and what a component of the browser makes on the server are
 * built apart, each with its own copy of every module, so that the process is all they share.
 */
function held(): Map<string, string> {
  const process = globalThis as { [HELD]?: Map<string, string> };
  process[HELD] ??= new Map();
  return process[HELD];
}

let named = 0;

export function holdMarkup(markup: string): string {
  named += 1;
  const name = `held-${named}`;
  held().set(name, markup);
  return name;
}

export function releaseMarkup(name: string): void {
  held().delete(name);
}

/** The markup of a name. Throws where none is held: a figure is never left out unsaid. */
export function heldMarkup(name: string): string {
  const markup = held().get(name);
  if (markup === undefined) throw new Error(`No markup is held as ${name}.`);
  return markup;
}
