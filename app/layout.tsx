import './styles/main.scss';
import type { Metadata, Viewport } from 'next';
import { after } from 'next/server';
import type { ReactNode } from 'react';
import { isWholePageAskedFor } from '@/app/_server/request-headers';
import { answerWithWholePage } from '@/components/layout/sent-once';
import { latin, latinExtended } from './fonts';

/** Every page is made for its request: the content security policy's nonce is new each time. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { template: '%s – Candour', default: 'Candour' },
  description: 'What a police force’s scrutiny boards work in.',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#0f2439' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  if (await isWholePageAskedFor()) after(answerWithWholePage().close);
  return (
    <html lang="en-GB" className={`${latin.variable} ${latinExtended.variable}`}>
      <body className="candour-body">
        <a href="#main-content" className="govuk-skip-link">
          Skip to main content
        </a>
        {children}
      </body>
    </html>
  );
}
