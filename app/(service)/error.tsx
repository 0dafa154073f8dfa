'use client';

import { ServiceProblem } from '@/components/layout/instead-of-a-page';

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <ServiceProblem digest={error.digest} />;
}
