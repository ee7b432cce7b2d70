// @vitest-environment node
import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, it } from "vitest";
import { asideMs, journalOf } from "./journal";

const entry = (content: string, at = 1_000) => ({ base: 3, ground: "trước", content, at });

// The open connection lets go by itself when another wants the database gone.
afterEach(() => deleteDB("toasoan"));

describe("the journal", () => {
  it("gives a later page what an earlier one left, with the text it was written on", async () => {
    await journalOf<string>("lan", "bài", 2, "trang-1").keep(entry("chưa gửi"));
    const left = await journalOf<string>("lan", "bài", 2).left();
    expect(left).toEqual([{ ...entry("chưa gửi"), entry: "trang-1", ordinal: 2 }]);
  });

  it("never shows one person's text to another, nor one article's to another", async () => {
    await journalOf<string>("lan", "bài", 1).keep(entry("của Lan"));
    expect(await journalOf<string>("huy", "bài", 1).left()).toEqual([]);
    expect(await journalOf<string>("lan", "bài khác", 1).left()).toEqual([]);
  });

  it("lets no two pages overwrite each other: both texts are there, the newer first", async () => {
    await journalOf<string>("lan", "bài", 1, "a").keep(entry("một", 1_000));
    await journalOf<string>("lan", "bài", 1, "b").keep(entry("hai", 2_000));
    const left = await journalOf<string>("lan", "bài", 1).left();
    expect(left.map((one) => one.content)).toEqual(["hai", "một"]);
  });

  it("keeps the order of calls, so that what was forgotten stays forgotten", async () => {
    const journal = journalOf<string>("lan", "bài", 1, "a");
    await Promise.all([journal.keep(entry("một")), journal.keep(entry("hai")), journal.forget()]);
    expect(await journalOf<string>("lan", "bài", 1).left()).toEqual([]);
  });

  it("writes on in an entry it took over, which is never without a copy", async () => {
    await journalOf<string>("lan", "bài", 1, "cũ").keep(entry("chữ cũ"));
    const next = journalOf<string>("lan", "bài", 1, "mới");
    next.adopt("cũ");
    await next.keep(entry("chữ cũ, viết tiếp", 5_000));
    const left = await journalOf<string>("lan", "bài", 1).left();
    expect(left.map((one) => [one.entry, one.content, one.ground])).toEqual([
      ["cũ", "chữ cũ, viết tiếp", "trước"],
    ]);
    await next.forget();
    expect(await journalOf<string>("lan", "bài", 1).left()).toEqual([]);
  });

  it("can bring back for a day what a person let go of, then sweeps it away", async () => {
    let now = 10_000;
    const page = (name: string) => journalOf<string>("lan", "bài", 1, name, () => now);
    await page("a").keep(entry("bỏ nhầm"));
    await page("b").drop("a");
    expect(await page("c").left()).toEqual([]);
    await page("b").bringBack("a");
    expect(await page("c").left()).toHaveLength(1);
    await page("b").drop("a");
    now += asideMs + 1;
    await page("c").left();
    await page("b").bringBack("a");
    expect(await page("c").left()).toEqual([]);
  });

  it("starts another entry after setting its own aside", async () => {
    const journal = journalOf<string>("lan", "bài", 1, "a");
    await journal.keep(entry("bản bỏ"));
    await journal.setAside();
    await journal.keep(entry("bản mới"));
    await journal.bringBack("a");
    const left = await journalOf<string>("lan", "bài", 1).left();
    expect(left.map((one) => one.content).sort()).toEqual(["bản bỏ", "bản mới"]);
  });

  it("takes over what the first release kept", async () => {
    const old = await openDB("toasoan", 1, {
      upgrade: (database) => {
        database.createObjectStore("unsent", { keyPath: ["person", "document"] });
      },
    });
    const kept = { person: "lan", document: "bài-1 4", base: 7, content: "từ bản trước", at: 9 };
    await old.put("unsent", kept);
    old.close();
    // A fresh module, as after an update of the interface.
    const left = await journalOf<string>("lan", "bài-1", 4).left();
    expect(left).toEqual([
      { entry: "first", ordinal: 4, base: 7, ground: null, content: "từ bản trước", at: 9 },
    ]);
  });
});
