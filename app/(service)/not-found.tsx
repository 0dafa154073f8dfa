import type { Metadata } from 'next';
import { NoSuchPage } from '@/components/layout/instead-of-a-page';

export const metadata: Metadata = { title: 'Page not found' };

export default function ServiceNotFound() {
  return <NoSuchPage />;
}
