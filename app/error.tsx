'use client';

import { ServiceProblem } from '@/components/layout/instead-of-a-page';
import { MainContent } from '@/components/layout/main-content';

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <MainContent>
      <ServiceProblem digest={error.digest} />
    </MainContent>
  );
}
