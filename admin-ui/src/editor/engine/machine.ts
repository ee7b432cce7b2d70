/**
 * The save machine: what happens to written text, as a pure function of state and event. It knows no clock, network or
 * screen; `saver.ts` carries out the effects it names. README.md holds the same table for people, and a test compares both.
 */

/** Why the server refused a save that no repetition will mend. */
export interface Refusal {
  code: string;
  detail: string;
  field: string | null;
}

/** Where the written text stands. */
export type SaveState =
  | { tag: "clean"; savedAt: number | null }
  | { tag: "dirty"; since: number }
  | { tag: "saving"; attempt: number }
  | { tag: "saving_dirty"; attempt: number; since: number }
  | { tag: "saving_queued"; attempt: number }
  | { tag: "offline" }
  | { tag: "retrying"; attempt: number }
  | { tag: "conflict"; theirs: number }
  | { tag: "locked"; holder: string }
  | { tag: "signed_out" }
  | { tag: "refused"; refusal: Refusal };

/** What can happen to it. */
export type SaveEvent =
  | { type: "edited"; now: number }
  | { type: "idle_elapsed" }
  | { type: "save_asked" }
  | { type: "save_succeeded"; now: number }
  | { type: "network_lost" }
  | { type: "server_failed" }
  | { type: "version_conflict"; theirs: number }
  | { type: "lock_refused"; holder: string }
  | { type: "session_expired" }
  | { type: "save_refused"; refusal: Refusal }
  | { type: "retry_elapsed" }
  | { type: "came_online" }
  | { type: "signed_in" }
  | { type: "lock_freed" }
  | { type: "stale_restored"; theirs: number }
  | { type: "merge_chosen" }
  | { type: "theirs_chosen" };

/** What the machine wants done. Timers replace each other: there is one idle timer and one retry timer. */
export type SaveEffect =
  | { do: "send" }
  | { do: "wait_idle"; ms: number }
  | { do: "wait_retry"; ms: number };

/** The next state and what to do about it. */
export interface Step {
  state: SaveState;
  effects: SaveEffect[];
}

/** Silence after which text is sent by itself. */
export const idleMs = 2_000;
/** The longest that steady typing may put a save off. */
export const longestWaitMs = 15_000;
const offlineRetryMs = 10_000;
/** How often a save is tried again while somebody else holds the article. */
export const lockRetryMs = 15_000;

const retryMs = (attempt: number) => Math.min(60_000, 1_000 * 2 ** attempt);

const waitIdle = (since: number, now: number): SaveEffect => ({
  do: "wait_idle",
  ms: Math.max(0, Math.min(idleMs, since + longestWaitMs - now)),
});

const stay = (state: SaveState): Step => ({ state, effects: [] });
const send = (attempt = 0): Step => ({
  state: { tag: "saving", attempt },
  effects: [{ do: "send" }],
});

/** The one function that decides. An event that means nothing in a state leaves it as it is. */
export function transition(state: SaveState, event: SaveEvent): Step {
  switch (state.tag) {
    case "clean":
      if (event.type === "stale_restored") return stay({ tag: "conflict", theirs: event.theirs });
      return event.type === "edited" ? wrote(event.now) : stay(state);
    case "dirty":
      return fromDirty(state, event);
    case "saving":
    case "saving_dirty":
    case "saving_queued":
      return inFlight(state, event);
    case "offline":
      return ["retry_elapsed", "came_online", "save_asked"].includes(event.type)
        ? send()
        : stay(state);
    case "retrying":
      return ["retry_elapsed", "came_online", "save_asked"].includes(event.type)
        ? send(state.attempt)
        : stay(state);
    case "conflict":
      return fromConflict(state, event);
    case "locked":
      if (event.type === "theirs_chosen") return stay({ tag: "clean", savedAt: null });
      return ["retry_elapsed", "came_online", "save_asked", "lock_freed"].includes(event.type)
        ? send()
        : stay(state);
    case "signed_out":
      return event.type === "signed_in" ? send() : stay(state);
    case "refused":
      if (event.type === "edited") return wrote(event.now);
      if (event.type === "theirs_chosen") return stay({ tag: "clean", savedAt: null });
      return event.type === "save_asked" ? send() : stay(state);
  }
}

const wrote = (now: number): Step => ({
  state: { tag: "dirty", since: now },
  effects: [waitIdle(now, now)],
});

function fromDirty(state: SaveState & { tag: "dirty" }, event: SaveEvent): Step {
  switch (event.type) {
    case "edited":
      return { state, effects: [waitIdle(state.since, event.now)] };
    case "idle_elapsed":
    case "save_asked":
      return send();
    default:
      return stay(state);
  }
}

type InFlight = Extract<SaveState, { attempt: number }> & {
  tag: "saving" | "saving_dirty" | "saving_queued";
};

// While a request is out no second one leaves. What is written meanwhile waits in one slot, whose content is read
// only when it is sent: ten edits cost one request, and an older text can never arrive after a newer one.
function inFlight(state: InFlight, event: SaveEvent): Step {
  const attempt = state.attempt + 1;
  switch (event.type) {
    case "edited":
      if (state.tag !== "saving") return stay(state);
      return stay({ tag: "saving_dirty", attempt: state.attempt, since: event.now });
    case "save_asked":
      if (state.tag !== "saving_dirty") return stay(state);
      return stay({ tag: "saving_queued", attempt: state.attempt });
    case "save_succeeded":
      if (state.tag === "saving") return stay({ tag: "clean", savedAt: event.now });
      if (state.tag === "saving_queued") return send();
      return {
        state: { tag: "dirty", since: state.since },
        effects: [waitIdle(state.since, event.now)],
      };
    case "network_lost":
      return { state: { tag: "offline" }, effects: [{ do: "wait_retry", ms: offlineRetryMs }] };
    case "server_failed":
      return {
        state: { tag: "retrying", attempt },
        effects: [{ do: "wait_retry", ms: retryMs(attempt) }],
      };
    case "version_conflict":
      return stay({ tag: "conflict", theirs: event.theirs });
    case "lock_refused":
      return {
        state: { tag: "locked", holder: event.holder },
        effects: [{ do: "wait_retry", ms: lockRetryMs }],
      };
    case "session_expired":
      return stay({ tag: "signed_out" });
    case "save_refused":
      return stay({ tag: "refused", refusal: event.refusal });
    default:
      return stay(state);
  }
}

// What was put together is written on theirs, the version that was looked at: a still newer one is a new conflict.
function fromConflict(state: SaveState & { tag: "conflict" }, event: SaveEvent): Step {
  switch (event.type) {
    case "merge_chosen":
      return send();
    case "theirs_chosen":
      return stay({ tag: "clean", savedAt: null });
    default:
      return stay(state);
  }
}
