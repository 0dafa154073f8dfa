'use client';

interface ExplorerTooltipProps {
  active?: boolean;
  label?: string | number | undefined;
  /** What is said of each place of the chart's axis. */
  saying: ReadonlyMap<string, { readonly name: string; readonly words: readonly string[] }>;
}

/** The numbers of the place in view. It is read out as the arrow keys go through the chart. */
export function ExplorerTooltip({ active = false, label, saying }: ExplorerTooltipProps) {
  const said = saying.get(String(label));
  return (
    <div className="candour-explore__tooltip" role="status" aria-live="assertive">
      {active && said !== undefined ? (
        <>
          <strong>{said.name}</strong>
          {said.words.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </>
      ) : null}
    </div>
  );
}
