import { arrestsBoard } from './arrests-board';
import type { Board } from './board';
import type { BoardFacts } from './board-facts';
import type { BoardId } from './board-ids';
import { composeCameraBoard } from './camera-board';
import { domesticIncidentsBoard } from './domestic-incidents-board';
import { fairnessBoard } from './fairness-board';
import { officerAssaultsBoard } from './officer-assaults-board';
import { stopSearchBoard } from './stop-search-board';
import { useOfForceBoard } from './use-of-force-board';

const COMPOSERS: Record<BoardId, (facts: BoardFacts) => Board> = {
  'stop-search': stopSearchBoard,
  'use-of-force': useOfForceBoard,
  arrests: arrestsBoard,
  'domestic-incidents': domesticIncidentsBoard,
  'officer-assaults': officerAssaultsBoard,
  cameras: camerasAsBoard,
  fairness: fairnessBoard,
};

/** Composes one of the boards from its facts. */
export function composeBoard(id: BoardId, facts: BoardFacts): Board {
  return COMPOSERS[id](facts);
}

/** The page on cameras draws more than figures; its figures are those of any board. */
function camerasAsBoard(facts: BoardFacts): Board {
  const { heading, lead, glance, trends, caveats } = composeCameraBoard(facts);
  return {
    heading,
    lead,
    glance,
    sections: [{ heading: 'What changed', figures: trends }],
    cannotSay: caveats,
  };
}
