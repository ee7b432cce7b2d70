// @vitest-environment node
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { journalOf } from "./journal";

const entry = (content: string) => ({ base: 3, content, at: 1_000 });

describe("the journal", () => {
  it("gives a later page what an earlier one left", async () => {
    await journalOf<string>("lan", "bài-1").keep(entry("chưa gửi"));
    expect(await journalOf<string>("lan", "bài-1").left()).toEqual(entry("chưa gửi"));
  });

  it("never shows one person's text to another, nor one document's to another", async () => {
    await journalOf<string>("lan", "bài-2").keep(entry("của Lan"));
    expect(await journalOf<string>("huy", "bài-2").left()).toBeNull();
    expect(await journalOf<string>("lan", "bài-3").left()).toBeNull();
  });

  it("keeps the order of calls, so that what was forgotten stays forgotten", async () => {
    const journal = journalOf<string>("lan", "bài-4");
    const calls = [journal.keep(entry("một")), journal.keep(entry("hai")), journal.forget()];
    await Promise.all(calls);
    expect(await journal.left()).toBeNull();
  });
});
