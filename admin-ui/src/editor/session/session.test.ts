import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Article, Content } from "../../api";
import { NetworkLost, Problem } from "../../api";
import { journalOf } from "../engine";
import { difference, sameContent } from "./content";
import { EditingSession } from "./EditingSession";
import { outcomeOf } from "./outcome";

const content: Content = {
  column: "thoi-su",
  kicker: "",
  headline: "Tít",
  standfirst: "Sapo",
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
};

const article = (version: number, changed: Partial<Content> = {}) =>
  ({ id: "01", edition: { ordinal: 1, version, content: { ...content, ...changed } } }) as Article;

const problem = (status: number, code: string, more = {}) =>
  new Problem({ code, detail: "câu", ...more }, status);

afterEach(() => vi.unstubAllGlobals());

function server(answers: Response[]) {
  const asked: { method: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push({ method: request.method, body: await request.json() });
    return answers.shift() ?? new Response(null, { status: 500 });
  });
  return asked;
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

describe("the open edition", () => {
  it("sends only what changed, on the version it was written on", async () => {
    const asked = server([json(article(4, { headline: "Tít mới" }))]);
    const saved: number[] = [];
    const session = new EditingSession(article(3), journalOf("lan", "s1"), (one) =>
      saved.push(one.edition.version),
    );
    session.change({ headline: "Tít mới" });
    expect(await session.saver.saveNow()).toBe(true);
    expect(asked).toEqual([
      { method: "PATCH", body: { version: 3, content: { headline: "Tít mới" } } },
    ]);
    expect(saved).toEqual([4]);
    expect(session.saver.view().version).toBe(4);
  });

  it("never lets an answer replace what is on the screen", async () => {
    server([json(article(4, { headline: "Tít mới", standfirst: "Máy chủ nói khác" }))]);
    const session = new EditingSession(article(3), journalOf("lan", "s2"), () => {});
    session.change({ headline: "Tít mới" });
    await session.saver.saveNow();
    expect(session.fields().standfirst).toBe("Sapo");
    expect(session.generation()).toBe(0);
  });

  it("sends everything when mine goes over theirs", async () => {
    const conflict = { code: "edition_conflict", detail: "…", current_version: 8 };
    const asked = server([json(conflict, 409), json(article(9))]);
    const session = new EditingSession(article(3), journalOf("lan", "s3"), () => {});
    session.change({ headline: "Của tôi" });
    expect(await session.saver.saveNow()).toBe(false);
    expect(session.saver.view().state).toEqual({ tag: "conflict", theirs: 8 });
    session.saver.overwrite(8);
    await vi.waitFor(() => expect(session.saver.view().state.tag).toBe("clean"));
    expect(asked[1]?.body).toEqual({ version: 8, content: { ...content, headline: "Của tôi" } });
  });

  it("leaves unsent text in the journal and puts it back on the version it was written on", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("no network");
    });
    const first = new EditingSession(article(3), journalOf("lan", "s4"), () => {});
    first.change({ headline: "Chưa gửi" });
    expect(await first.saver.saveNow()).toBe(false);
    first.saver.close();
    const left = await journalOf<Content>("lan", "s4").left();
    expect(left).toMatchObject({ base: 3, content: { headline: "Chưa gửi" } });

    const asked = server([json({ code: "edition_conflict", current_version: 5 }, 409)]);
    const second = new EditingSession(article(5), journalOf("lan", "s4"), () => {});
    if (left) second.restore(left);
    await vi.waitFor(() => expect(second.saver.view().state.tag).toBe("conflict"));
    expect(asked[0]?.body).toMatchObject({ version: 3 });
    expect(second.fields().headline).toBe("Chưa gửi");
  });
});

describe("what a failed save means", () => {
  it.each([
    [new NetworkLost(), "network_lost"],
    [problem(401, "not_signed_in"), "signed_out"],
    [problem(500, "internal"), "server_failed"],
    [problem(503, "busy"), "server_failed"],
    [problem(429, "too_many_requests"), "server_failed"],
    [problem(403, "wrong_state"), "refused"],
    [problem(422, "invalid_field", { field: "headline" }), "refused"],
    [problem(409, "edition_conflict", { current_version: 7 }), "conflict"],
    [new TypeError("a mistake of ours"), "server_failed"],
  ])("%s", (failure, kind) => expect(outcomeOf(failure).kind).toBe(kind));
});

describe("two texts", () => {
  it("are the same to a reader whatever the ids and the Unicode form", () => {
    const other = {
      ...content,
      headline: content.headline.normalize("NFD"),
      body: { type: "doc" as const, content: [{ type: "paragraph", content: [] }] },
    };
    expect(sameContent(content, other)).toBe(true);
    expect(sameContent(content, { ...content, tags: ["x"] })).toBe(false);
  });

  it("differ field by field", () => {
    expect(difference({ ...content, tags: ["x"], stage: "s" }, content)).toEqual({
      tags: ["x"],
      stage: "s",
    });
  });
});
