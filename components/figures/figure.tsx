import type { ReactNode } from 'react';
import { DataTable, type TableData } from '@/components/tables/data-table';

interface Download {
  readonly words: string;
  readonly href: string;
}

interface FigureProps {
  /** The finding, as a sentence. */
  heading: string;
  level?: 2 | 3 | 4;
  /** How to read the drawing. */
  reading: string;
  /** Where the numbers come from, and as at when. */
  source: string;
  /** Months received, share with a known answer. */
  coverage?: string;
  /** Caveats, each a sentence. */
  notes?: readonly string[];
  /** The drawing's rows. */
  table?: TableData;
  downloads?: readonly Download[];
  children: ReactNode;
}

/** A drawing with everything a reader needs to trust it: finding, how to read it, its table, its source and its coverage. */
export function Figure(props: FigureProps) {
  const { level = 3, notes = [], downloads = [], table } = props;
  const Heading = `h${level}` as const;
  return (
    <figure className="candour-figure" aria-label={props.heading}>
      <Heading className="candour-figure__heading">{props.heading}</Heading>
      <p className="candour-figure__reading">{props.reading}</p>
      <div className="candour-figure__drawing">{props.children}</div>
      {table === undefined ? null : (
        <details className="govuk-details candour-figure__table">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Show as a table</span>
          </summary>
          <DataTable {...table} />
        </details>
      )}
      {notes.map((note) => (
        <p key={note} className="candour-figure__note">
          {note}
        </p>
      ))}
      <figcaption className="candour-figure__source">
        {[props.source, props.coverage].filter((words) => words !== undefined).join(' ')}
        {downloads.map((download) => (
          <a key={download.href} className="govuk-link candour-figure__link" href={download.href}>
            {download.words}
          </a>
        ))}
      </figcaption>
    </figure>
  );
}
