// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HandClock, settled } from "./handClock";
import { type SaveEvent, type SaveState, transition } from "./machine";
import type { Kept, SendOutcome } from "./ports";
import { Saver } from "./saver";

// The same cases on every run, so that a failure belongs to the change under test.
const seed = 20261122;

const refusal = { code: "invalid_field", detail: "", field: null };

const anyEvent: fc.Arbitrary<SaveEvent> = fc.oneof(
  fc.record({ type: fc.constant("edited" as const), now: fc.nat(100_000) }),
  fc.record({ type: fc.constant("save_succeeded" as const), now: fc.nat(100_000) }),
  fc.record({ type: fc.constant("version_conflict" as const), theirs: fc.nat(9) }),
  fc.record({ type: fc.constant("stale_restored" as const), theirs: fc.nat(9) }),
  fc.constant({ type: "lock_refused" as const, holder: "Lan" }),
  fc.constant({ type: "save_refused" as const, refusal }),
  fc
    .constantFrom(
      "idle_elapsed" as const,
      "save_asked" as const,
      "network_lost" as const,
      "server_failed" as const,
      "session_expired" as const,
      "retry_elapsed" as const,
      "came_online" as const,
      "signed_in" as const,
      "lock_freed" as const,
      "merge_chosen" as const,
      "theirs_chosen" as const,
    )
    .map((type) => ({ type })),
);

const inFlight = (state: SaveState) => state.tag.startsWith("saving");
const answers = new Set([
  "save_succeeded",
  "network_lost",
  "server_failed",
  "version_conflict",
  "lock_refused",
  "session_expired",
  "save_refused",
]);

describe("the save machine, for any sequence of events", () => {
  it("sends only when nothing is in flight, and is in flight exactly after sending", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state: SaveState = { tag: "clean", savedAt: null };
        let out = 0;
        for (const event of events) {
          // An answer can only come to a request that is out.
          if (answers.has(event.type) && out === 0) continue;
          if (answers.has(event.type)) out -= 1;
          const step = transition(state, event);
          out += step.effects.filter((effect) => effect.do === "send").length;
          state = step.state;
          expect(out).toBe(inFlight(state) ? 1 : 0);
        }
      }),
      { seed },
    );
  });

  it("forgets an edit only when the server has it or the person says so", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state: SaveState = { tag: "clean", savedAt: null };
        for (const event of events) {
          const before = state;
          state = transition(state, event).state;
          if (before.tag !== "clean" && state.tag === "clean")
            expect(["save_succeeded", "theirs_chosen"]).toContain(event.type);
          if (before.tag === "saving_dirty" || before.tag === "saving_queued")
            expect(state.tag).not.toBe("clean");
        }
      }),
      { seed },
    );
  });
});

type Act =
  | { do: "write" }
  | { do: "pass"; ms: number }
  | { do: "answer"; as: SendOutcome["kind"]; reached: boolean }
  | { do: "save" | "online" | "signIn" | "freeLock" | "merge" | "takeTheirs" | "hide" };

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Act>({ do: "write" }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      ms: fc.integer({ min: 1, max: 20_000 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      as: fc.constantFrom(
        "saved" as const,
        "saved" as const,
        "network_lost" as const,
        "server_failed" as const,
        "conflict" as const,
        "locked" as const,
        "signed_out" as const,
        "refused" as const,
      ),
      reached: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        "save" as const,
        "online" as const,
        "signIn" as const,
        "freeLock" as const,
        "merge" as const,
        "takeTheirs" as const,
        "hide" as const,
      )
      .map((name): Act => ({ do: name })),
  },
);

/** A person, a server that fails as told and a disk, around the real saver. */
class World {
  readonly clock = new HandClock();
  version = 1;
  stored = "";
  out: { text: string; version: number; settle: (outcome: SendOutcome) => void }[] = [];
  kept: Kept<string> | null = null;
  text = "";
  writtenAt = 0;
  givenUp = false;
  #count = 0;
  readonly saver = new Saver<string>(
    {
      read: () => this.text,
      ground: () => this.stored,
      send: (text, version) =>
        new Promise((settle) => {
          this.out.push({ text, version, settle });
        }),
      journal: {
        keep: async (entry) => {
          this.kept = entry;
        },
        forget: async () => {
          this.kept = null;
        },
        setAside: async () => {
          this.kept = null;
        },
      },
      clock: this.clock,
    },
    1,
  );

  async act(act: Act): Promise<void> {
    switch (act.do) {
      case "write":
        this.#count += 1;
        this.text = `text ${this.#count}`;
        this.writtenAt = this.clock.now();
        this.givenUp = false;
        this.saver.edited();
        break;
      case "pass":
        await this.clock.pass(act.ms);
        break;
      case "answer":
        this.#answer(act.as, act.reached);
        break;
      case "save":
        void this.saver.saveNow();
        break;
      case "online":
        this.saver.cameOnline();
        break;
      case "signIn":
        this.saver.signedIn();
        break;
      case "freeLock":
        this.saver.lockFreed();
        break;
      case "merge":
        if (this.saver.view().state.tag === "conflict") this.saver.merged(this.version);
        break;
      case "takeTheirs":
        if (!["conflict", "locked", "refused"].includes(this.saver.view().state.tag)) break;
        await this.saver.keepNow();
        this.text = this.stored;
        this.givenUp = true;
        this.saver.takeTheirs(this.version);
        break;
      case "hide":
        await this.saver.keepNow();
        break;
    }
    await settled();
  }

  #answer(as: SendOutcome["kind"], reached: boolean): void {
    const request = this.out.shift();
    if (!request) return;
    // A request may have reached the server although its answer never came back.
    if (as === "saved" || ((as === "network_lost" || as === "server_failed") && reached)) {
      this.version += 1;
      this.stored = request.text;
    }
    const outcomes: Record<SendOutcome["kind"], SendOutcome> = {
      saved: { kind: "saved", version: this.version },
      network_lost: { kind: "network_lost" },
      server_failed: { kind: "server_failed" },
      conflict: { kind: "conflict", theirs: this.version },
      locked: { kind: "locked", holder: "Lan" },
      signed_out: { kind: "signed_out" },
      refused: { kind: "refused", refusal },
    };
    request.settle(outcomes[as]);
  }

  /** Whether the newest text is somewhere from which it can be had again. */
  reachable(): boolean {
    if (this.text === "" || this.givenUp) return true;
    if (this.clock.now() - this.writtenAt < 300) return true;
    return (
      this.stored === this.text ||
      this.kept?.content === this.text ||
      this.out.some((request) => request.text === this.text)
    );
  }
}

describe("the saver, whatever the person, the network and the server do", () => {
  it("never has two requests out, and no written text is out of reach for more than 300 ms", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 40 }), async (acts) => {
        const world = new World();
        for (const act of acts) {
          await world.act(act);
          expect(world.out.length).toBeLessThanOrEqual(1);
          expect(world.reachable(), JSON.stringify({ act, view: world.saver.view() })).toBe(true);
        }
      }),
      { numRuns: 150, seed },
    );
  }, 60_000);

  it("brings every text to the server once the world is well again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 25 }), async (acts) => {
        const world = new World();
        for (const act of acts) await world.act(act);
        for (let turn = 0; turn < 12; turn += 1) {
          await world.act({ do: "answer", as: "saved", reached: true });
          await world.act({ do: "signIn" });
          await world.act({ do: "merge" });
          await world.act({ do: "save" });
        }
        expect(world.saver.view().state.tag).toBe("clean");
        expect(world.stored === world.text || world.givenUp || world.text === "").toBe(true);
        expect(world.kept).toBeNull();
      }),
      { numRuns: 40, seed },
    );
  }, 60_000);
});
