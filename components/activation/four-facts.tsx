interface Fact {
  /** What it is; null while there is none yet. */
  heading: string | null;
  /** What stands in its place while there is none. */
  absence: string;
  notes: readonly string[];
}

interface FourFactsProps {
  finding: Fact;
  reason: Fact;
  supervisor: Fact;
  panel: Fact;
}

const TITLES: Record<keyof FourFactsProps, string> = {
  finding: 'What the cameras show',
  reason: 'The officer’s reason',
  supervisor: 'The supervisor’s decision',
  panel: 'The panel’s view',
};

/** The four separate facts of an attendance side by side: none overwrites another, and one not yet there is greyed. */
export function FourFacts(facts: FourFactsProps) {
  return (
    <div className="candour-four-facts">
      {(Object.keys(TITLES) as (keyof FourFactsProps)[]).map((name) => {
        const fact = facts[name];
        const isThere = fact.heading !== null;
        return (
          <section
            key={name}
            className={isThere ? 'candour-fact' : 'candour-fact candour-fact--absent'}
            aria-labelledby={`fact-${name}`}
          >
            <h2 className="candour-fact__title" id={`fact-${name}`}>
              {TITLES[name]}
            </h2>
            <p className="candour-fact__heading">{fact.heading ?? fact.absence}</p>
            {fact.notes.map((note) => (
              <p className="candour-fact__note" key={note}>
                {note}
              </p>
            ))}
          </section>
        );
      })}
    </div>
  );
}
