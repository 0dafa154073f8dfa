import { formatNumber } from '@/lib/format/numbers';
import { Pagination } from '../govuk/pagination';

interface AboutRejectedRowsProps {
  downloadHref: string;
  links: { previousHref: string | null; nextHref: string | null };
  page: number;
  pages: number;
}

/** What to do with rejected rows: all of them as a file, and the way from page to page. */
export function AboutRejectedRows({ downloadHref, links, page, pages }: AboutRejectedRowsProps) {
  return (
    <>
      <p className="govuk-body">
        Mend them in the file they come in, which says beside each row what is wrong with it, and send that
        file:{' '}
        <a className="govuk-link" href={downloadHref} download>
          Download the rejected rows (CSV)
        </a>
        .
      </p>
      {pages === 1 ? null : (
        <p className="candour-note">
          Page {formatNumber(page)} of {formatNumber(pages)}.
        </p>
      )}
      <Pagination {...links} label={`Rejected rows, page ${page} of ${pages}`} />
    </>
  );
}
