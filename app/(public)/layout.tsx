import type { ReactNode } from 'react';
import { Footer } from '@/components/layout/footer';
import { MainContent } from '@/components/layout/main-content';
import { PublicHeader } from '@/components/layout/public-header';

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PublicHeader />
      <MainContent>{children}</MainContent>
      <Footer />
    </>
  );
}
