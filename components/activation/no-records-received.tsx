import { PageHeading } from '@/components/layout/page-heading';

/** What stands in place of a page on cameras where the force has sent nothing to show. */
export function NoRecordsReceived({ caption }: { caption: string }) {
  return (
    <PageHeading
      caption={caption}
      heading="No records of any power have been received"
      lead="What the cameras show is worked out from a force’s own extracts and its footage system. Public files name no officer and no footage."
    />
  );
}
