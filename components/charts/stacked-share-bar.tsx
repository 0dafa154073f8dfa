import { type PlacedShare, placeShares, type ShareBar, type SharePart } from '@/lib/charts/share-bar';
import { textWidth } from '@/lib/charts/text-layout';
import { formatNumber, formatPercent } from '@/lib/format/numbers';

/** The widths of the bar at which a label may be shown inside its part, narrowest first; the style sheet knows them. */
const LABEL_WIDTHS = [288, 540, 1000] as const;

/** Parts of a whole as one bar, labelled where a label fits, with every part and its count in a list below. */
export function StackedShareBar({ bar }: { bar: ShareBar }) {
  const shares = placeShares(bar);
  return (
    <div className="candour-shares">
      {shares.length === 0 ? (
        <p className="candour-note">Nothing was counted, so there is nothing to draw.</p>
      ) : (
        <svg className="candour-shares__bar" role="img" aria-label={summariseShares(bar, shares)}>
          {shares.map((part) => (
            <Share key={part.key} part={part} />
          ))}
        </svg>
      )}
      <ul className="candour-shares__list">
        {bar.parts.map((part) => (
          <li key={part.key}>
            <svg className="candour-shares__swatch" aria-hidden="true" focusable="false">
              <rect className={`candour-tone--${part.tone}`} width="100%" height="100%" />
            </svg>
            <PartName part={part} /> <strong>{formatNumber(part.count)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PartName({ part }: { part: SharePart }) {
  return part.href === undefined ? (
    part.label
  ) : (
    <a className="govuk-link" href={part.href}>
      {part.label}
    </a>
  );
}

function Share({ part }: { part: PlacedShare }) {
  const words = `${part.label} ${formatPercent(part.share)}`;
  const fits = LABEL_WIDTHS.find((width) => part.share * width > textWidth(words, 18) + 28);
  return (
    <>
      <rect
        className={`candour-shares__part candour-tone--${part.tone}`}
        x={`${part.from * 100}%`}
        width={`${part.share * 100}%`}
        height="100%"
      />
      {fits === undefined ? null : (
        <text
          className={`candour-shares__label candour-shares__label--${fits} candour-on-tone--${part.tone}`}
          x={`${part.from * 100}%`}
          y="50%"
          dx="12"
          dy="0.35em"
        >
          {words}
        </text>
      )}
    </>
  );
}

/** The parts in a sentence: "41,042 required attendances: Full 36,548 (89.1%), …". */
function summariseShares(bar: ShareBar, shares: readonly PlacedShare[]): string {
  const parts = shares.map(
    (part) => `${part.label} ${formatNumber(part.count)} (${formatPercent(part.share)})`,
  );
  return `${bar.whole}: ${parts.join(', ')}.`;
}
