/** A session ends after this long without a page asked for. */
export const IDLE_LIMIT_MINUTES = 60;

/** A session ends this long after its sign-in, whatever happens in it. */
export const LONGEST_SESSION_HOURS = 12;

/** How stale a session's `last seen` may be: below this a page view writes nothing. */
export const LAST_SEEN_STEP_SECONDS = 60;
