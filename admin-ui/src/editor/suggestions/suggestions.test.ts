import "fake-indexeddb/auto";
import { describe, expect, it, vi } from "vitest";
import type { Content, Suggestion } from "../../api";
import { journalOf } from "../engine";
import { Proposal } from "./proposal";
import { countOf, statesOf } from "./states";

const content = {
  column: "thoi-su",
  kicker: "",
  headline: "Tít",
  standfirst: "",
  body: { type: "doc", content: [{ type: "paragraph", attrs: { id: "a" } }] },
  byline: [],
  source: "",
  genre: null,
  tags: [],
  plan_nodes: [],
  audiences: [],
  themes: [],
  stage: null,
  language: "vi",
} as Content;

describe("a proposal", () => {
  it("is kept on this machine while it is written, with the text it is a copy of", async () => {
    const journal = journalOf<Content>("lan", "1 proposal", 1);
    const proposal = new Proposal({ version: 4, content }, journal);
    proposal.change({ headline: "Tít khác" });
    proposal.close();
    await vi.waitFor(async () => {
      const [left] = await journalOf<Content>("lan", "1 proposal", 1).left();
      expect(left).toMatchObject({
        base: 4,
        content: { headline: "Tít khác" },
        ground: { headline: "Tít" },
      });
    });
    await proposal.forget();
    expect(await journalOf<Content>("lan", "1 proposal", 1).left()).toEqual([]);
  });

  it("says when this machine does not keep it, and when it does again", async () => {
    const journal = journalOf<Content>("lan", "3 proposal", 1);
    const keep = vi.spyOn(journal, "keep").mockRejectedValue(new Error("đầy"));
    const proposal = new Proposal({ version: 4, content }, journal);
    const told = vi.fn();
    proposal.subscribe(told);
    proposal.change({ headline: "Một" });
    told.mockClear();
    proposal.close();
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(proposal.unkept()).toBe(true);
    keep.mockResolvedValue();
    proposal.change({ headline: "Hai" });
    proposal.close();
    await vi.waitFor(() => expect(proposal.unkept()).toBe(false));
  });

  it("knows whether it proposes anything", () => {
    const proposal = new Proposal(
      { version: 4, content },
      journalOf<Content>("lan", "2 proposal", 1),
    );
    expect(proposal.changed()).toBe(false);
    proposal.change({ headline: "Tít khác" });
    expect(proposal.changed()).toBe(true);
    proposal.change({ headline: "Tít" });
    expect(proposal.changed()).toBe(false);
    proposal.close();
  });

  it("tells what became of each change", () => {
    const suggestion = {
      changes: [
        { id: "1", state: "accepted" },
        { id: "2", state: "stale" },
        { id: "3", state: "pending" },
      ],
    } as Suggestion;
    expect(["1", "2", "3", "4"].map(statesOf(suggestion))).toEqual([
      "accepted",
      "stale",
      "pending",
      "pending",
    ]);
    expect(countOf(suggestion, "pending")).toBe(1);
  });
});
