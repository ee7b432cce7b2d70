// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import { HandClock, settled } from "./handClock";
import { lockRetryMs } from "./machine";
import type { Kept, SendOutcome } from "./ports";
import { journalMs, Saver } from "./saver";

function desk() {
  const clock = new HandClock();
  const sent: { text: string; version: number }[] = [];
  const answers: ((outcome: SendOutcome) => void)[] = [];
  const journal: { entry: Kept<string> | null; aside: Kept<string> | null; fails: boolean } = {
    entry: null,
    aside: null,
    fails: false,
  };
  const page = { text: "" };
  const saver = new Saver<string>(
    {
      read: () => page.text,
      ground: () => "",
      send: (text, version) => {
        sent.push({ text, version });
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
        setAside: async () => {
          journal.aside = journal.entry;
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
    expect(journal.entry).toEqual({ base: 1, ground: "", content: "Tít", at: journalMs });
    expect(sent).toEqual([]);
    await clock.pass(2_000);
    expect(sent).toEqual([{ text: "Tít", version: 1 }]);
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
    expect(sent.slice(1)).toEqual([{ text: "một hai ba", version: 2 }]);
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
    expect(sent[1]).toEqual({ text: "trước và sau", version: 1 });
  });

  it("waits in a conflict until the person has put the texts together, then writes on theirs", async () => {
    const { clock, sent, saver, write, answer, page } = desk();
    write("của tôi");
    await clock.pass(2_000);
    await answer({ kind: "conflict", theirs: 9 });
    await clock.pass(120_000);
    expect(sent).toHaveLength(1);
    page.text = "của cả hai";
    saver.merged(9);
    expect(sent[1]).toEqual({ text: "của cả hai", version: 9 });
    await answer({ kind: "conflict", theirs: 10 });
    expect(saver.view().state).toEqual({ tag: "conflict", theirs: 10 });
    saver.merged(10);
    await answer({ kind: "saved", version: 11 });
    expect(saver.view()).toMatchObject({ state: { tag: "clean" }, version: 11 });
  });

  it("sets aside, and does not drop, what the person gives up for theirs", async () => {
    const { clock, journal, saver, write, answer } = desk();
    write("của tôi");
    await clock.pass(2_000);
    await answer({ kind: "conflict", theirs: 9 });
    saver.takeTheirs(9);
    await settled();
    expect(journal.entry).toBeNull();
    expect(journal.aside?.content).toBe("của tôi");
    expect(saver.view()).toMatchObject({ state: { tag: "clean" }, version: 9 });
  });

  it("keeps the text while somebody else holds the article, and sends it when the lock is free", async () => {
    const { clock, sent, journal, saver, write, answer } = desk();
    write("chờ khóa");
    await clock.pass(2_000);
    await answer({ kind: "locked", holder: "Lan" });
    expect(saver.view().state).toEqual({ tag: "locked", holder: "Lan" });
    expect(journal.entry?.content).toBe("chờ khóa");
    saver.lockFreed();
    expect(sent).toHaveLength(2);
    await answer({ kind: "locked", holder: "Lan" });
    await clock.pass(lockRetryMs);
    expect(sent).toHaveLength(3);
    await answer({ kind: "saved", version: 2 });
    expect(journal.entry).toBeNull();
  });

  it("tells the screen nothing as long as only letters are added", async () => {
    const { clock, saver, write } = desk();
    const told = vi.fn();
    write("m");
    saver.subscribe(told);
    for (const text of ["mộ", "một", "một h", "một ha", "một hai"]) {
      write(text);
      await clock.pass(journalMs);
    }
    expect(told).not.toHaveBeenCalled();
    expect(saver.editedAt()).toBe(4 * journalMs);
  });

  it("sends nothing more after another page took over the writing, and leaves the text in the journal", async () => {
    const { clock, sent, journal, saver, write } = desk();
    write("dở dang");
    await saver.retire();
    await clock.pass(60_000);
    void saver.saveNow();
    expect(sent).toEqual([]);
    expect(journal.entry?.content).toBe("dở dang");
  });

  it("puts stale text back without sending it, and keeps it against the version it was written on", async () => {
    const { clock, sent, journal, saver, page } = desk();
    page.text = "bản cũ";
    saver.restoredStale(1, 5);
    await clock.pass(60_000);
    expect(saver.view().state).toEqual({ tag: "conflict", theirs: 5 });
    expect(sent).toEqual([]);
    expect(journal.entry).toMatchObject({ base: 1, content: "bản cũ" });
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
