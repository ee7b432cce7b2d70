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
    const text = await request.text();
    asked.push({ method: request.method, body: text ? JSON.parse(text) : null });
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
    const session = new EditingSession(article(3), journalOf("lan", "s1", 1), (one) =>
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
    const session = new EditingSession(article(3), journalOf("lan", "s2", 1), () => {});
    session.change({ headline: "Tít mới" });
    await session.saver.saveNow();
    expect(session.fields().standfirst).toBe("Sapo");
    expect(session.generation()).toBe(0);
  });

  it("goes on by itself when the other version is its own, whose answer was lost", async () => {
    const conflict = { code: "edition_conflict", detail: "…", current_version: 4 };
    const asked = server([json(conflict, 409), json(article(4, { headline: "Của tôi" }))]);
    const session = new EditingSession(article(3), journalOf("lan", "s3", 1), () => {});
    session.change({ headline: "Của tôi" });
    expect(await session.saver.saveNow()).toBe(true);
    expect(asked.map((one) => one.method)).toEqual(["PATCH", "GET"]);
    expect(session.saver.view().version).toBe(4);
  });

  it("goes on by itself when only the version moved, not the text", async () => {
    const conflict = { code: "edition_conflict", detail: "…", current_version: 5 };
    const saved = json(article(6, { headline: "Của tôi" }));
    const asked = server([json(conflict, 409), json(article(5)), saved]);
    const session = new EditingSession(article(3), journalOf("lan", "s5", 1), () => {});
    session.change({ headline: "Của tôi" });
    expect(await session.saver.saveNow()).toBe(true);
    expect(asked[2]?.body).toEqual({ version: 5, content: { headline: "Của tôi" } });
  });

  it("sends what was put together on theirs, and only what differs from it", async () => {
    const conflict = { code: "edition_conflict", detail: "…", current_version: 8 };
    const theirs = article(8, { standfirst: "Sapo của họ", kicker: "Tít dẫn của họ" });
    const asked = server([json(conflict, 409), json(theirs), json(article(9))]);
    const session = new EditingSession(article(3), journalOf("lan", "s6", 1), () => {});
    session.change({ headline: "Của tôi" });
    expect(await session.saver.saveNow()).toBe(false);
    expect(session.saver.view().state).toEqual({ tag: "conflict", theirs: 8 });
    expect(session.theirs()?.edition.version).toBe(8);
    expect(session.ground()).toMatchObject({ headline: "Tít", standfirst: "Sapo" });
    session.putTogether({ ...session.read(), standfirst: "Sapo của họ" }, theirs);
    await vi.waitFor(() => expect(session.saver.view().state.tag).toBe("clean"));
    expect(asked[2]?.body).toEqual({ version: 8, content: { headline: "Của tôi", kicker: "" } });
  });

  it("restarts calmly when a still newer version came meanwhile", async () => {
    const conflict = (version: number) =>
      json({ code: "edition_conflict", detail: "…", current_version: version }, 409);
    const first = article(8, { standfirst: "Của họ" });
    const second = article(9, { standfirst: "Của họ, lần hai" });
    server([conflict(8), json(first), conflict(9), json(second)]);
    const session = new EditingSession(article(3), journalOf("lan", "s7", 1), () => {});
    session.change({ headline: "Của tôi" });
    await session.saver.saveNow();
    session.putTogether({ ...session.read(), standfirst: "Của họ" }, first);
    await vi.waitFor(() => expect(session.theirs()?.edition.version).toBe(9));
    expect(session.saver.view().state).toEqual({ tag: "conflict", theirs: 9 });
    expect(session.restarted()).toBe(true);
    expect(session.ground()?.standfirst).toBe("Của họ");
    expect(session.fields()).toMatchObject({ headline: "Của tôi", standfirst: "Của họ" });
  });

  it("keeps what is given up for theirs, for a day", async () => {
    const conflict = { code: "edition_conflict", detail: "…", current_version: 8 };
    const theirs = article(8, { headline: "Của họ" });
    server([json(conflict, 409), json(theirs)]);
    const journal = journalOf<Content>("lan", "s8", 1);
    const session = new EditingSession(article(3), journal, () => {});
    session.change({ headline: "Của tôi" });
    await session.saver.saveNow();
    session.takeTheirs(theirs);
    expect(session.fields().headline).toBe("Của họ");
    const entry = session.givenUp() ?? "";
    await journal.bringBack(entry);
    expect((await journal.left())[0]?.content.headline).toBe("Của tôi");
  });

  it("leaves unsent text in the journal and puts it back on the version it was written on", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("no network");
    });
    const first = new EditingSession(article(3), journalOf("lan", "s4", 1), () => {});
    first.change({ headline: "Chưa gửi" });
    expect(await first.saver.saveNow()).toBe(false);
    first.saver.close();
    const journal = journalOf<Content>("lan", "s4", 1);
    const [left] = await journal.left();
    expect(left).toMatchObject({ base: 3, ground: { headline: "Tít" } });
    expect(left?.content.headline).toBe("Chưa gửi");

    const asked = server([json(article(4))]);
    const second = new EditingSession(article(3), journal, () => {});
    if (left) second.restore(left, article(3));
    await vi.waitFor(() => expect(second.saver.view().state.tag).toBe("clean"));
    expect(asked[0]?.body).toEqual({ version: 3, content: { headline: "Chưa gửi" } });
    expect(await journalOf<Content>("lan", "s4", 1).left()).toEqual([]);
  });

  it("lets the person put restored text and a newer version together, and sends nothing before", async () => {
    const asked = server([]);
    const journal = journalOf<Content>("lan", "s9", 1);
    const session = new EditingSession(article(5, { headline: "Mới" }), journal, () => {});
    const ground = { ...content };
    const left = { entry: "cũ", ordinal: 1, base: 3, ground, content, at: 0 };
    const mine = { ...content, headline: "Chưa gửi" };
    session.restore({ ...left, content: mine }, article(5, { headline: "Mới" }));
    expect(session.saver.view()).toMatchObject({
      state: { tag: "conflict", theirs: 5 },
      version: 3,
    });
    expect(asked).toEqual([]);
    await session.saver.keepNow();
    expect(await journalOf<Content>("lan", "s9", 1).left()).toMatchObject([
      { entry: "cũ", base: 3, content: { headline: "Chưa gửi" } },
    ]);
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
    [problem(409, "edition_locked", { holder: { display_name: "Lan" } }), "locked"],
    [problem(413, "too_large"), "refused"],
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
