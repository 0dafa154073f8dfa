import type { UnmappedText } from '@/lib/data-imports/unlisted-texts';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import type { DatasetName } from '@/lib/ingest/dataset';
import { datasetInWords } from '@/lib/overview/received';
import { PageSection } from '../layout/page-section';
import { type MapCode, MapCodeForm } from './map-code-form';

/** So many of a dataset are shown at once; the next come up once these are mapped. */
const SHOWN = 50;

interface UnmappedTextsProps {
  unmapped: readonly { dataset: DatasetName; texts: readonly UnmappedText[] }[];
  forceId: string;
  /** Null where the viewer may look but not map. */
  action: MapCode | null;
}

/** The texts that wait, a section for each dataset, each text with the codes that it may stand for. */
export function UnmappedTexts({ unmapped, forceId, action }: UnmappedTextsProps) {
  return unmapped.map(({ dataset, texts }) => (
    <PageSection
      key={dataset}
      heading={`${datasetInWords(dataset)}: ${formatCount(texts.length, 'text', 'texts')} not known`}
    >
      {texts.length <= SHOWN ? null : <p className="govuk-body">The {SHOWN} most frequent are shown.</p>}
      <ul className="candour-unmapped">
        {texts.slice(0, SHOWN).map((text) => (
          <li key={text.anchor} id={text.anchor} className="candour-unmapped__text">
            <About text={text} />
            {action === null ? null : <MapCodeForm action={action} forceId={forceId} text={text} />}
          </li>
        ))}
      </ul>
    </PageSection>
  ));
}

function About({ text: { column, text, rows, alsoWritten } }: { text: UnmappedText }) {
  return (
    <div>
      <h3 className="govuk-heading-s candour-unmapped__heading">
        <span className="candour-unmapped__column">{column}</span> “{text}”
      </h3>
      <p className="candour-unmapped__rows">
        {rows === 1 ? 'in one row' : `in ${formatNumber(rows)} rows`}
        {alsoWritten.length === 0 ? null : (
          <span className="candour-unmapped__also">
            {' '}
            also written{' '}
            {alsoWritten
              .slice(0, 5)
              .map((other) => `“${other}”`)
              .join(', ')}
          </span>
        )}
      </p>
    </div>
  );
}
