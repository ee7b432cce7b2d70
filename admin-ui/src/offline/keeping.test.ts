// @vitest-environment node
import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, describe, expect, it } from "vitest";
import { mostArticles } from "./copies";
import { keptAt, standInOf } from "./keeping";

afterEach(() => deleteDB("toasoan-copies"));

const ask = (method: string, path: string, init: RequestInit = {}) =>
  new Request(`https://desk.example/api/v1${path}`, { method, ...init });
const says = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

function machine() {
  let now = 1_000;
  const standIn = standInOf(() => now);
  return {
    pass: (ms: number) => {
      now += ms;
    },
    signIn: (id: string) => standIn.keep(ask("POST", "/session"), says({ user: { id } })),
    heard: (method: string, path: string, body: unknown, status = 200) =>
      standIn.keep(ask(method, path), says(body, status)),
    offline: async (path: string, init?: RequestInit) =>
      (await standIn.instead(ask("GET", path, init)))?.json(),
    leave: () => standIn.instead(ask("DELETE", "/session")),
  };
}

describe("copies for days without a network", () => {
  it("give back who is signed in, the opened article and the site's lists", async () => {
    const { signIn, heard, offline } = machine();
    signIn("lan");
    heard("GET", "/articles/a1", { id: "a1", edition: { version: 3 } });
    heard("GET", "/vocabulary?site=s", { genres: [] });
    expect(await offline("/session")).toEqual({ user: { id: "lan" } });
    const article = await offline("/articles/a1");
    expect(article).toEqual({ id: "a1", edition: { version: 3 }, kept_at: 1_000 });
    expect(keptAt(article)).toBe(1_000);
    expect(await offline("/vocabulary?site=s")).toEqual({ genres: [] });
    expect(await offline("/vocabulary?site=other")).toBeUndefined();
  });

  it("follow every save, and keep no refusal", async () => {
    const { signIn, heard, offline, pass } = machine();
    signIn("lan");
    heard("GET", "/articles/a1", { id: "a1", v: 1 });
    pass(5);
    heard("PATCH", "/articles/a1", { id: "a1", v: 2 });
    heard("PATCH", "/articles/a1", { code: "edition_conflict" }, 409);
    expect(await offline("/articles/a1")).toEqual({ id: "a1", v: 2, kept_at: 1_005 });
  });

  it("never answer a question that wants the server itself, nor one about anything else", async () => {
    const { signIn, heard, offline } = machine();
    signIn("lan");
    heard("GET", "/articles/a1", { id: "a1" });
    heard("GET", "/articles/a1/history", { items: [] });
    expect(await offline("/articles/a1", { cache: "no-store" })).toBeUndefined();
    expect(await offline("/articles/a1/history")).toBeUndefined();
    expect(await offline("/articles/a2")).toBeUndefined();
  });

  it("are gone after signing out, with or without a network, and when somebody else signs in", async () => {
    const { signIn, heard, offline, leave } = machine();
    signIn("lan");
    heard("GET", "/articles/a1", { id: "a1" });
    heard("DELETE", "/session", null, 200);
    expect(await offline("/session")).toBeUndefined();
    signIn("lan");
    expect(await offline("/articles/a1")).toBeUndefined();
    heard("GET", "/articles/a1", { id: "a1" });
    await leave();
    expect(await offline("/session")).toBeUndefined();
    signIn("lan");
    heard("GET", "/articles/a1", { id: "a1" });
    signIn("huy");
    expect(await offline("/articles/a1")).toBeUndefined();
    expect(await offline("/session")).toEqual({ user: { id: "huy" } });
  });

  it("keep only the articles opened last", async () => {
    const { signIn, heard, offline, pass } = machine();
    signIn("lan");
    for (let n = 0; n <= mostArticles; n += 1) {
      heard("GET", `/articles/a${n}`, { id: `a${n}` });
      await offline("/session");
      pass(1);
    }
    expect(await offline("/articles/a0")).toBeUndefined();
    expect(await offline("/articles/a1")).toBeDefined();
  });
});
