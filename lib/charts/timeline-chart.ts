/** An instant, in milliseconds since 1970, UTC. Shown in London time. */
export type Instant = number;

export interface TimelineBar {
  readonly from: Instant;
  readonly to: Instant;
  /** own: this officer's footage that counts; colleague: another's; deleted: gone before its time; outside: own, but not over the window. */
  readonly kind: 'own' | 'colleague' | 'deleted' | 'outside';
  readonly words: string;
  /** Until when the file is the silent buffer: hatched. */
  readonly bufferUntil?: Instant | undefined;
}

export interface TimelineMark {
  readonly at: Instant;
  readonly words: string;
}

/** One row of the drawing. Two recordings of one officer that overlap, or whose words would collide, go on two lanes. */
export interface TimelineLane {
  readonly key: string;
  readonly label: string;
  /** True for the officer whose attendance it is. */
  readonly isSubject?: boolean | undefined;
  readonly bars: readonly TimelineBar[];
  readonly marks: readonly TimelineMark[];
  /** Said where a lane has neither bars nor marks; "none found" where not said. */
  readonly whenEmpty?: string | undefined;
}

/** One attendance explained: who recorded when, against the encounter's window. */
export interface TimelineChart {
  /** The whole in a sentence or two; read to those who cannot see it, before the lanes. */
  readonly summary: string;
  readonly lanes: readonly TimelineLane[];
  readonly window: { readonly from: Instant; readonly to: Instant; readonly words: string };
  /** The widened window in which recordings are looked for. */
  readonly margins?:
    | {
        readonly from: Instant;
        readonly to: Instant;
        readonly wordsBefore: string;
        readonly wordsAfter: string;
      }
    | undefined;
  /** The latest time at which record may be pressed. */
  readonly deadline?: { readonly at: Instant; readonly words: string } | undefined;
  /** Lateness, measured on the drawing below the lane it belongs to. */
  readonly late?:
    | {
        readonly laneKey?: string | undefined;
        readonly from: Instant;
        readonly to: Instant;
        readonly words: string;
      }
    | undefined;
}
