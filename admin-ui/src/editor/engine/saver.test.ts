// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Kept, SendOutcome } from "./ports";
import { journalMs, Saver } from "./saver";

/** A clock whose time passes only when the test says so. */
class HandClock {
  #now = 0;
  #waiting: { at: number; run: () => void }[] = [];
  now = () => this.#now;
  after = (ms: number, run: () => void) => {
    const entry = { at: this.#now + ms, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== entry);
    };
  };
  async pass(ms: number) {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#waiting.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#now = next.at;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      next.run();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function desk() {
  const clock = new HandClock();
  const sent: { text: string; version: number; over: boolean }[] = [];
  const answers: ((outcome: SendOutcome) => void)[] = [];
  const journal: { entry: Kept<string> | null; fails: boolean } = { entry: null, fails: false };
  const page = { text: "" };
  const saver = new Saver<string>(
    {
      read: () => page.text,
      send: (text, version, over) => {
        sent.push({ text, version, over });
        return new Promise((resolve) => answers.push(resolve));
      },
      journal: {
        keep: async (entry) => {
          if (journal.fails) throw new Error("full");
          journal.entry = entry;
        },
        forget: async () => {
          journal.entry = null;
        },
      },
      clock,
    },
    1,
  );
  const write = (text: string) => {
    page.text = text;
    saver.edited();
  };
  const answer = async (outcome: SendOutcome) => {
    answers.shift()?.(outcome);
    await settled();
  };
  return { clock, sent, journal, page, saver, write, answer };
}

describe("the saver", () => {
  it("keeps text on this machine within 300 ms and sends it after 2 s of silence", async () => {
    const { clock, sent, journal, saver, write, answer } = desk();
    write("Tít");
    await clock.pass(journalMs);
    expect(journal.entry).toEqual({ base: 1, content: "Tít", at: journalMs });
    expect(sent).toEqual([]);
    await clock.pass(2_000);
    expect(sent).toEqual([{ text: "Tít", version: 1, over: false }]);
    await answer({ kind: "saved", version: 2 });
    expect(saver.view()).toMatchObject({ state: { tag: "clean" }, journal: "nothing", version: 2 });
    expect(journal.entry).toBeNull();
  });

  it("never has two requests out, and sends what was written meanwhile once", async () => {
    const { clock, sent, journal, saver, write, answer } = desk();
    write("một");
    await clock.pass(2_000);
    write("một hai");
    write("một hai ba");
    await clock.pass(60_000);
    expect(sent).toHaveLength(1);
    await answer({ kind: "saved", version: 2 });
    await clock.pass(journalMs);
    expect(journal.entry).toMatchObject({ base: 2, content: "một hai ba" });
    await clock.pass(2_000);
    expect(sent.slice(1)).toEqual([{ text: "một hai ba", version: 2, over: false }]);
    await answer({ kind: "saved", version: 3 });
    expect(saver.view().state.tag).toBe("clean");
  });

  it("goes on by itself after the network came back, and keeps the text until then", async () => {
    const { clock, sent, journal, saver, write, answer } = desk();
    write("giữ lại");
    await clock.pass(2_000);
    await answer({ kind: "network_lost" });
    expect(saver.view().state.tag).toBe("offline");
    expect(journal.entry?.content).toBe("giữ lại");
    saver.cameOnline();
    expect(sent).toHaveLength(2);
    await answer({ kind: "saved", version: 2 });
    expect(journal.entry).toBeNull();
  });

  it("waits for the person when the session ended, then sends the newest text", async () => {
    const { clock, sent, journal, saver, write, answer } = desk();
    write("trước");
    await clock.pass(2_000);
    await answer({ kind: "signed_out" });
    write("trước và sau");
    await clock.pass(60_000);
    expect(sent).toHaveLength(1);
    expect(journal.entry?.content).toBe("trước và sau");
    saver.signedIn();
    expect(sent[1]).toEqual({ text: "trước và sau", version: 1, over: false });
  });

  it("overwrites only when told to, on the version of theirs", async () => {
    const { clock, sent, saver, write, answer } = desk();
    write("của tôi");
    await clock.pass(2_000);
    await answer({ kind: "conflict", theirs: 9 });
    await clock.pass(120_000);
    expect(sent).toHaveLength(1);
    saver.overwrite(9);
    expect(sent[1]).toEqual({ text: "của tôi", version: 9, over: true });
    await answer({ kind: "saved", version: 10 });
    expect(saver.view()).toMatchObject({ state: { tag: "clean" }, version: 10 });
  });

  it("says so when this machine keeps nothing", async () => {
    const { clock, journal, saver, write } = desk();
    journal.fails = true;
    write("x");
    await clock.pass(journalMs);
    expect(saver.view().journal).toBe("failed");
  });

  it("answers saveNow only when everything written so far arrived", async () => {
    const { clock, saver, write, answer } = desk();
    write("a");
    const first = saver.saveNow();
    write("ab");
    const second = saver.saveNow();
    let done = false;
    void second.then(() => {
      done = true;
    });
    await answer({ kind: "saved", version: 2 });
    expect(done).toBe(false);
    await answer({ kind: "saved", version: 3 });
    expect(await first).toBe(true);
    expect(await second).toBe(true);
    write("abc");
    const third = saver.saveNow();
    await answer({ kind: "server_failed" });
    expect(await third).toBe(false);
    await clock.pass(0);
  });

  it("writes the journal at once when the page is about to vanish", async () => {
    const { journal, saver, write } = desk();
    write("dở dang");
    await saver.keepNow();
    expect(journal.entry?.content).toBe("dở dang");
  });
});
