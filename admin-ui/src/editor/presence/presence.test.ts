import type { Node } from "@tiptap/pm/model";
import { describe, expect, it, vi } from "vitest";
import type { Presence } from "../../api";
import { bodySchema } from "../schema/extensions";
import { swapsBetween } from "./follow";
import { beatMs, doingAt, Heartbeat } from "./heartbeat";
import { initials, others, samePresence } from "./people";
import { LiveStream, type Source } from "./stream";

const presence = (more: Partial<Presence> = {}): Presence => ({
  people: [],
  lock: null,
  version: 1,
  ordinal: 1,
  comments: 0,
  suggestions: 0,
  saved_by: { id: "a", display_name: "A" },
  ...more,
});

function handClock() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    clock: {
      now: () => now,
      after: (ms: number, run: () => void) => {
        const timer = { at: now + ms, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
    },
    async pass(ms: number) {
      now += ms;
      const due = timers.filter((one) => one.at <= now);
      timers = timers.filter((one) => one.at > now);
      for (const one of due) one.run();
      await settle();
    },
    waits: () => timers.map((one) => one.at - now),
  };
}

const settle = async () => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
};

describe("the heartbeat", () => {
  function beating() {
    const time = handClock();
    const standing = { doing: "reading" as "reading" | "writing", unsaved: false };
    const sent: { doing: string; leaving?: boolean }[] = [];
    let answer: (() => void) | null = null;
    let slow = false;
    const heart = new Heartbeat({
      clock: time.clock,
      standing: () => ({ ...standing }),
      send: (beat) => {
        sent.push(beat);
        return slow
          ? new Promise((done) => {
              answer = () => done(presence());
            })
          : Promise.resolve(presence());
      },
      onAnswer: () => {},
    });
    return { time, standing, sent, heart, beSlow: () => (slow = true), answer: () => answer?.() };
  }

  it("beats at once and then every ten seconds, until it says good-bye", async () => {
    const { time, sent, heart } = beating();
    heart.start();
    await settle();
    expect(time.waits()).toEqual([beatMs]);
    await time.pass(beatMs);
    expect(sent).toHaveLength(2);
    heart.stop();
    expect(sent.at(-1)).toMatchObject({ leaving: true });
    await time.pass(10 * beatMs);
    expect(sent).toHaveLength(3);
  });

  it("tells the first keystroke at once, and only the first", async () => {
    const { sent, heart, standing } = beating();
    heart.start();
    await settle();
    standing.doing = "writing";
    heart.changed();
    heart.changed();
    await settle();
    heart.changed();
    expect(sent.map((one) => one.doing)).toEqual(["reading", "writing"]);
  });

  it("never has two beats on their way, and does not forget what changed meanwhile", async () => {
    const one = beating();
    one.beSlow();
    one.heart.start();
    one.standing.doing = "writing";
    one.heart.changed();
    expect(one.sent).toHaveLength(1);
    one.answer();
    await settle();
    expect(one.sent.map((beat) => beat.doing)).toEqual(["reading", "writing"]);
  });

  it("goes on after a lost answer", async () => {
    const time = handClock();
    const send = vi.fn().mockRejectedValue(new Error("away"));
    const heart = new Heartbeat({
      clock: time.clock,
      standing: () => ({ doing: "reading", unsaved: true }),
      send,
      onAnswer: () => {},
    });
    heart.start();
    await settle();
    await time.pass(beatMs);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("knows writing from reading from a hidden tab", () => {
    expect(doingAt(50_000, 40_000, true)).toBe("writing");
    expect(doingAt(90_000, 40_000, true)).toBe("reading");
    expect(doingAt(50_000, null, true)).toBe("reading");
    expect(doingAt(50_000, 49_999, false)).toBe("away");
  });
});

describe("the live stream", () => {
  function streaming() {
    const time = handClock();
    const sources: { fire: (type: string, data?: string) => void; closed: boolean }[] = [];
    const heard: [string, unknown][] = [];
    const states: boolean[] = [];
    const stream = new LiveStream({
      clock: time.clock,
      open: () => {
        const listeners = new Map<string, (event: { data?: string }) => void>();
        const made = {
          closed: false,
          fire: (type: string, data?: string) => listeners.get(type)?.({ data }),
        };
        sources.push(made);
        const source: Source = {
          addEventListener: (type, listener) => listeners.set(type, listener),
          close: () => {
            made.closed = true;
          },
        };
        return source;
      },
      names: ["saved"],
      onEvent: (name, data) => heard.push([name, data]),
      onState: (live) => states.push(live),
    });
    return { time, sources, heard, states, stream };
  }

  it("hears events and drops what cannot be read", () => {
    const { sources, heard, stream } = streaming();
    stream.start();
    sources[0]?.fire("saved", '{"version":3}');
    sources[0]?.fire("saved", "{");
    expect(heard).toEqual([["saved", { version: 3 }]]);
  });

  it("comes back after 1, 2, 4 … at most 30 seconds, and starts over once it was open", async () => {
    const { time, sources, states, stream } = streaming();
    stream.start();
    const waits: (number | undefined)[] = [];
    for (let failure = 0; failure < 7; failure += 1) {
      sources.at(-1)?.fire("error");
      waits.push(time.waits()[0]);
      await time.pass(30_000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30].map((seconds) => seconds * 1_000));
    sources.at(-1)?.fire("open");
    expect(states.at(-1)).toBe(true);
    sources.at(-1)?.fire("error");
    expect(time.waits()).toEqual([1_000]);
    expect(sources.slice(0, -1).every((one) => one.closed)).toBe(true);
  });

  it("is silent once stopped, whatever an old source still says", async () => {
    const { time, sources, heard, stream } = streaming();
    stream.start();
    stream.stop();
    sources[0]?.fire("saved", "{}");
    sources[0]?.fire("error");
    await time.pass(60_000);
    expect(heard).toEqual([]);
    expect(sources).toHaveLength(1);
  });
});

describe("following somebody's text", () => {
  const p = (id: string, text: string) => ({
    type: "paragraph",
    attrs: { id },
    content: [{ type: "text", text }],
  });
  const doc = (...blocks: object[]): Node =>
    bodySchema().nodeFromJSON({ type: "doc", content: blocks });
  const swaps = (one: Node, other: Node) =>
    swapsBetween(one, other).map(({ from, to, blocks }) => [
      from,
      to,
      blocks.map((b) => b.textContent),
    ]);

  it("exchanges only the blocks that changed", () => {
    const shown = doc(p("a", "1"), p("b", "2"), p("c", "3"), p("d", "4"));
    expect(swaps(shown, shown)).toEqual([]);
    expect(swaps(shown, doc(p("a", "1"), p("b", "2!"), p("c", "3"), p("d", "4!")))).toEqual([
      [1, 2, ["2!"]],
      [3, 4, ["4!"]],
    ]);
    expect(
      swaps(shown, doc(p("a", "1"), p("b", "2"), p("x", "mới"), p("c", "3"), p("d", "4"))),
    ).toEqual([[2, 2, ["mới"]]]);
    expect(swaps(shown, doc(p("a", "1"), p("d", "4")))).toEqual([[1, 3, []]]);
  });
});

describe("people", () => {
  it("have two letters, of the family name and the given name", () => {
    expect(initials("Nguyễn Thị Lan")).toBe("NL");
    expect(initials("đức")).toBe("Đ");
    expect(initials("Phóng viên (mẫu)")).toBe("PV");
    expect(initials("  ")).toBe("");
  });

  it("are shown once each, without oneself, those who write first", () => {
    const here = (id: string, doing: "writing" | "reading") => ({
      user: { id, display_name: id },
      doing,
      unsaved: false,
      since: "",
    });
    const all = presence({
      people: [
        here("a", "reading"),
        here("b", "writing"),
        here("b", "reading"),
        here("me", "writing"),
      ],
    });
    expect(
      others(all, { id: "me", display_name: "me" }).map((one) => [one.user.id, one.doing]),
    ).toEqual([
      ["b", "writing"],
      ["a", "reading"],
    ]);
  });

  it("are not drawn again for a beat that changes nothing to see", () => {
    const lock = {
      holder: { id: "a", display_name: "A" },
      since: "",
      yours: false,
      this_tab: false,
    };
    const one = presence({ lock: { ...lock, expires_at: "1" } });
    expect(samePresence(one, presence({ lock: { ...lock, expires_at: "2" } }))).toBe(true);
    expect(samePresence(one, presence())).toBe(false);
    expect(samePresence(null, one)).toBe(false);
  });
});
