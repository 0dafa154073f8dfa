'use client';

import { ServiceProblem } from '@/components/layout/instead-of-a-page';

/** Where not even the frame of a page could be drawn. No style sheet is sure to have come: words alone must do. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <ServiceProblem digest={error.digest} />
      </body>
    </html>
  );
}
