import type { ReactNode } from 'react';
import { InsetText } from '../govuk/inset-text';
import { DemonstrationBanner } from '../layout/demonstration-banner';

interface PublicFrameProps {
  force: { readonly forceId: string; readonly name: string; readonly isDemonstration: boolean };
  /** True where only the chair sees the page, because the boards are not open. */
  isPreview: boolean;
  children: ReactNode;
}

/** What stands around every public page: that data is generated, or that the page is not public yet. */
export function PublicFrame({ force, isPreview, children }: PublicFrameProps) {
  return (
    <>
      {force.isDemonstration ? <DemonstrationBanner forceNames={[force.name]} /> : null}
      {isPreview ? (
        <InsetText>
          This page is not public. You see it because you chair the board of {force.name}.{' '}
          <a className="govuk-link" href={`/police-powers/public?force=${force.forceId}`}>
            Open it to the public, or go back
          </a>
        </InsetText>
      ) : null}
      {children}
    </>
  );
}
