import type { Permission } from '@/lib/access/permissions';

interface BoardToolsProps {
  forceId: string;
  permissions: ReadonlySet<Permission>;
}

const TOOLS: readonly { readonly path: string; readonly words: string; readonly needs?: Permission }[] = [
  { path: '/police-powers/views', words: 'Your saved views' },
  { path: '/police-powers/notes', words: 'Notes on the charts' },
  { path: '/police-powers/targets', words: 'Targets' },
  { path: '/police-powers/side-by-side', words: 'Two forces side by side' },
  { path: '/police-powers/public', words: 'What the public sees', needs: 'public-board.open' },
];

/** What can be done beside reading the boards. */
export function BoardTools({ forceId, permissions }: BoardToolsProps) {
  return (
    <nav className="candour-board-links candour-no-print" aria-label="Beside the boards">
      <ul>
        {TOOLS.filter(({ needs }) => needs === undefined || permissions.has(needs)).map(({ path, words }) => (
          <li key={path}>
            <a className="govuk-link govuk-link--no-visited-state" href={`${path}?force=${forceId}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
