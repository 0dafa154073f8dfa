import { DATASETS } from '@/lib/ingest/dataset';
import { datasetInWords } from '@/lib/overview/received';
import { Table } from '../govuk/table';

/** For each dataset an empty file to fill in, and one filled in as an example. */
export function TemplateList() {
  return (
    <Table
      caption="Templates"
      isCaptionHidden
      columns={[{ heading: 'Dataset' }, { heading: 'Empty file' }, { heading: 'Filled in as an example' }]}
      rows={DATASETS.map((dataset) => ({
        key: dataset,
        cells: [
          datasetInWords(dataset),
          <TemplateLink key="template" file={`${dataset}-template.csv`} />,
          <TemplateLink key="example" file={`${dataset}-example.csv`} />,
        ],
      }))}
    />
  );
}

function TemplateLink({ file }: { file: string }) {
  return (
    <a className="govuk-link candour-breakable" href={`/data-imports/templates/${file}`} download>
      {file}
    </a>
  );
}
