import type { ReactNode } from 'react';
import type { Assurance, AssuranceKind } from '@/lib/police-powers/boards/assurance';
import type { Variation, VariationKind } from '@/lib/police-powers/boards/variation';

/** Lines in a circle of 32: shape as well as colour says what it is, and the words stand beside it. */
const VARIATION_LINES: Record<VariationKind, string> = {
  common: 'M6 17 L11 14 L15 18 L20 14 L26 17',
  improving: 'M7 21 L13 17 L18 18 L25 10 M25 10 L19.5 11 M25 10 L24 15.5',
  concerning: 'M7 21 L13 17 L18 18 L25 10 M7 25 L25 25',
  higher: 'M16 24 L16 9 M16 9 L11 14 M16 9 L21 14',
  lower: 'M16 9 L16 24 M16 24 L11 19 M16 24 L21 19',
  unknown: 'M9 16 L12 16 M15 16 L18 16 M21 16 L24 16',
};

const ASSURANCE_LINES: Record<AssuranceKind, string> = {
  passes: 'M9 17 L14 22 L24 10',
  fails: 'M10 10 L22 22 M22 10 L10 22',
  'hit or miss': 'M6 16 L26 16 M8 20 L12 12 L17 20 L21 12 L24 18',
  'none set': 'M10 16 L22 16',
  unknown: 'M9 16 L12 16 M15 16 L18 16 M21 16 L24 16',
};

/** What a measure's months show, as a word and an icon. */
export function VariationMark({ variation: { kind, words } }: { variation: Variation }) {
  return (
    <Mark
      tone={kind === 'improving' ? 'good' : kind === 'concerning' ? 'unusual' : 'steady'}
      path={VARIATION_LINES[kind]}
    >
      {words}
    </Mark>
  );
}

/** How sure a measure is of its target, as a word and an icon. */
export function AssuranceMark({ assurance: { kind, words } }: { assurance: Assurance }) {
  return (
    <Mark
      tone={kind === 'passes' ? 'good' : kind === 'fails' ? 'unusual' : 'steady'}
      path={ASSURANCE_LINES[kind]}
    >
      {words}
    </Mark>
  );
}

function Mark({
  tone,
  path,
  children,
}: {
  tone: 'good' | 'unusual' | 'steady';
  path: string;
  children: ReactNode;
}) {
  return (
    <p className={`candour-mark candour-mark--${tone}`}>
      <svg
        className="candour-mark__icon"
        viewBox="0 0 32 32"
        width="28"
        height="28"
        aria-hidden="true"
        focusable="false"
      >
        <circle cx="16" cy="16" r="14" />
        <path d={path} />
      </svg>
      <span>{children}</span>
    </p>
  );
}
