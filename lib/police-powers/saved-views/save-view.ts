import { z } from 'zod';
import type { Permission } from '@/lib/access/permissions';
import { typedLine } from '@/lib/forms/typed-text';
import { addressToKeep, type SavedView, savablePage, type ViewAddress } from './saved-view';

const LONGEST_NAME = 60;
const MOST_VIEWS = 50;

const saveSchema = z.object({ name: typedLine, path: typedLine, query: typedLine });
const changeSchema = z.object({
  view: z.coerce.number().int().catch(0),
  name: typedLine,
  change: z.enum(['rename', 'delete']).catch('rename'),
});

/** The form that keeps a view, as typed. */
export type SaveViewValues = z.output<typeof saveSchema>;

/** The form that renames or deletes a view, as typed. */
export type ChangeViewValues = z.output<typeof changeSchema>;

/** What a form about a view shows again after it was refused. */
export interface ViewFormState {
  readonly attempt: number;
  readonly problem: string | null;
  readonly typed: string | null;
}

export type NewView = ViewAddress & { readonly name: string };

export type SaveViewDecision =
  | { readonly kind: 'ok'; readonly view: NewView }
  | { readonly kind: 'refused'; readonly words: string };

export function readSaveViewForm(fields: Record<string, unknown>): SaveViewValues {
  return saveSchema.parse(fields);
}

export function readChangeViewForm(fields: Record<string, unknown>): ChangeViewValues {
  return changeSchema.parse(fields);
}

/** Decides whether a page may be kept under a name, given the person's other views and what they may see. */
export function decideSavedView(
  typed: SaveViewValues,
  own: readonly SavedView[],
  permissions: ReadonlySet<Permission>,
): SaveViewDecision {
  const page = savablePage(typed.path);
  const address = addressToKeep(typed.path, typed.query);
  if (page === null || address === null || !permissions.has(page.permission)) {
    return { kind: 'refused', words: 'This page cannot be kept as a view' };
  }
  if (own.length >= MOST_VIEWS) {
    return {
      kind: 'refused',
      words: `You have ${MOST_VIEWS} views, the most there can be: delete one you no longer need`,
    };
  }
  const words = nameProblem(typed.name, own);
  return words === null ? { kind: 'ok', view: { ...address, name: typed.name } } : { kind: 'refused', words };
}

/** Why a view may not be renamed so, in words; null where it may. */
export function renameRefusal(typed: ChangeViewValues, own: readonly SavedView[]): string | null {
  if (own.every(({ viewId }) => viewId !== typed.view)) return 'This view is not there any longer';
  return nameProblem(
    typed.name,
    own.filter(({ viewId }) => viewId !== typed.view),
  );
}

/** What is wrong with a name beside those of the person's other views; upper case or lower is the same name. */
function nameProblem(name: string, others: readonly SavedView[]): string | null {
  if (name === '') return 'Give the view a name';
  if (name.length > LONGEST_NAME) return `The name must be ${LONGEST_NAME} characters or fewer`;
  const isTaken = others.some((view) => view.name.toLowerCase() === name.toLowerCase());
  return isTaken ? `You have a view called “${name}” already` : null;
}
