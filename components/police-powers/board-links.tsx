import { BOARD_IDS, BOARD_NAMES, type BoardId, boardPath } from '@/lib/police-powers/boards/board-ids';

interface BoardLinksProps {
  forceId: string;
  /** The board in view; none on the front page. */
  current?: BoardId;
}

/** The boards side by side: one for each power, one for cameras, one for fairness. */
export function BoardLinks({ forceId, current }: BoardLinksProps) {
  return (
    <nav className="candour-board-links" aria-label="Boards">
      <ul>
        {BOARD_IDS.map((id) => (
          <li key={id}>
            {id === current ? (
              <span aria-current="page">{BOARD_NAMES[id]}</span>
            ) : (
              <a
                className="govuk-link govuk-link--no-visited-state"
                href={`${boardPath(id)}?force=${forceId}`}
              >
                {BOARD_NAMES[id]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
