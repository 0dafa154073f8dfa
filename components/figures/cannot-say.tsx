import { PageSection } from '@/components/layout/page-section';

/** What a page's figures cannot say: its last section, on every board. */
export function CannotSay({ caveats }: { caveats: readonly string[] }) {
  return (
    <PageSection heading="What these figures cannot say">
      <ul className="candour-cannot-say">
        {caveats.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </PageSection>
  );
}
