// @vitest-environment node
import { describe, expect, it } from "vitest";
import { idleMs, longestWaitMs, type SaveEvent, type SaveState, transition } from "./machine";
import readme from "./README.md?raw";

const refusal = { code: "wrong_state", detail: "", field: null };

const states: SaveState[] = [
  { tag: "clean", savedAt: null },
  { tag: "dirty", since: 0 },
  { tag: "saving", attempt: 0 },
  { tag: "saving_dirty", attempt: 0, since: 0 },
  { tag: "saving_queued", attempt: 0 },
  { tag: "offline" },
  { tag: "retrying", attempt: 1 },
  { tag: "conflict", theirs: 7 },
  { tag: "locked", holder: "Lan" },
  { tag: "signed_out" },
  { tag: "refused", refusal },
];

const events: SaveEvent[] = [
  { type: "edited", now: 0 },
  { type: "idle_elapsed" },
  { type: "save_asked" },
  { type: "save_succeeded", now: 0 },
  { type: "network_lost" },
  { type: "server_failed" },
  { type: "version_conflict", theirs: 7 },
  { type: "lock_refused", holder: "Lan" },
  { type: "session_expired" },
  { type: "save_refused", refusal },
  { type: "retry_elapsed" },
  { type: "came_online" },
  { type: "signed_in" },
  { type: "lock_freed" },
  { type: "stale_restored", theirs: 7 },
  { type: "merge_chosen" },
  { type: "theirs_chosen" },
];

const cell = (state: SaveState, event: SaveEvent): string => {
  const step = transition(state, event);
  const sends = step.effects.some((effect) => effect.do === "send");
  if (step.state.tag === state.tag && step.effects.length === 0) return "·";
  return sends ? `**${step.state.tag}**` : step.state.tag;
};

const table = (): string[] => [
  `| event | ${states.map((state) => state.tag).join(" | ")} |`,
  `|---|${states.map(() => "---").join("|")}|`,
  ...events.map(
    (event) => `| ${event.type} | ${states.map((state) => cell(state, event)).join(" | ")} |`,
  ),
];

describe("the save machine", () => {
  it("does what the table in README.md says, for every state and event", () => {
    const written = readme.split("<!-- table -->")[1]?.trim().split("\n");
    expect(written).toEqual(table());
  });

  it("never leaves text without a way to the server: every unsaved state can reach a send", () => {
    const reached = (state: SaveState, depth: number): boolean =>
      depth > 0 &&
      events.some((event) => {
        const step = transition(state, event);
        if (step.effects.some((effect) => effect.do === "send")) return true;
        return step.state.tag !== state.tag && reached(step.state, depth - 1);
      });
    for (const state of states.filter((one) => one.tag !== "clean"))
      expect(reached(state, 3), state.tag).toBe(true);
  });

  it("waits for silence, but steady typing cannot put a save off for ever", () => {
    const dirty: SaveState = { tag: "dirty", since: 1_000 };
    expect(transition(dirty, { type: "edited", now: 2_000 }).effects).toEqual([
      { do: "wait_idle", ms: idleMs },
    ]);
    expect(transition(dirty, { type: "edited", now: 1_000 + longestWaitMs - 500 }).effects).toEqual(
      [{ do: "wait_idle", ms: 500 }],
    );
  });

  it("counts failed attempts and waits longer after each", () => {
    const first = transition({ tag: "saving", attempt: 0 }, { type: "server_failed" });
    expect(first.state).toEqual({ tag: "retrying", attempt: 1 });
    const again = transition(first.state, { type: "retry_elapsed" });
    const second = transition(again.state, { type: "server_failed" });
    expect(second.state).toEqual({ tag: "retrying", attempt: 2 });
    expect(second.effects).toEqual([{ do: "wait_retry", ms: 4_000 }]);
  });
});
