import { z } from 'zod';
import { formatCount } from '@/lib/format/numbers';

/** That a force's boards are open to anybody: since when, by whom, and what the force says above them. */
export interface PublicBoard {
  readonly openingId: number;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly statement: string;
  readonly closedBy: string | null;
  readonly closedAt: Date | null;
}

const LONGEST_STATEMENT = 1500;

/** What the form begins with: the chair writes it anew or leaves it. */
export const USUAL_STATEMENT =
  'We publish how we use police powers so that anybody can see it and ask us about it. The figures are the same ones our own scrutiny board reads. Small numbers are left out, because they could point at a person.';

const openingSchema = z.object({
  statement: z
    .string()
    .catch('')
    .transform((text) => text.replaceAll('\r\n', '\n').trim()),
  confirmed: z
    .string()
    .catch('')
    .transform((text) => text === 'yes'),
});

/** What the form that opens the boards sent; what is missing reads as empty. */
export type Opening = z.output<typeof openingSchema>;

export function readOpening(fields: Record<string, unknown>): Opening {
  return openingSchema.parse(fields);
}

/** What a form's fault is about. */
export interface OpeningProblem {
  readonly field: 'statement' | 'confirmed';
  readonly words: string;
}

/** Whether the boards may be opened with this statement; null where they may. */
export function decideOpening({ statement, confirmed }: Opening): OpeningProblem | null {
  if (statement === '')
    return { field: 'statement', words: 'Say to the public why the force shows these figures' };
  if (statement.length > LONGEST_STATEMENT) {
    return {
      field: 'statement',
      words: `Say it in ${formatCount(LONGEST_STATEMENT, 'character', 'characters')} at most`,
    };
  }
  if (!confirmed) {
    return {
      field: 'confirmed',
      words: 'Confirm that you have seen the pages and that anybody may see them',
    };
  }
  return null;
}
