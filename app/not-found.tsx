import type { Metadata } from 'next';
import { Footer } from '@/components/layout/footer';
import { NoSuchPage } from '@/components/layout/instead-of-a-page';
import { MainContent } from '@/components/layout/main-content';
import { PublicHeader } from '@/components/layout/public-header';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <>
      <PublicHeader />
      <MainContent>
        <NoSuchPage />
      </MainContent>
      <Footer />
    </>
  );
}
