import type { StandIn } from "../api";
import { keepCopy, keepPerson, readCopy, readPerson, wipe } from "./copies";

/** What a request asks for, as far as answers to it are kept. */
type Asked =
  | { what: "session" }
  | { what: "article"; id: string }
  | { what: "vocabulary"; site: string }
  | { what: "sign_out" };

function askedBy({ method, url }: Request): Asked | null {
  const { pathname, searchParams } = new URL(url);
  const path = pathname.replace(/^.*\/api\/v1/, "");
  if (path === "/session") return { what: method === "DELETE" ? "sign_out" : "session" };
  const article = /^\/articles\/([^/]+)$/.exec(path)?.[1];
  if (article && (method === "GET" || method === "PATCH"))
    return { what: "article", id: decodeURIComponent(article) };
  const site = searchParams.get("site");
  return path === "/vocabulary" && site !== null ? { what: "vocabulary", site } : null;
}

const standInHeader = "X-Toasoan-Kept";
const answerWith = (body: unknown): Response =>
  new Response(JSON.stringify(body), {
    headers: { "content-type": "application/json", [standInHeader]: "1" },
  });

/** Keeps who is signed in, the articles they opened and the lists these need; gives them back when the server is silent. */
export function standInOf(now: () => number = Date.now): StandIn {
  let person: string | null = null;
  // Copies come one after the other, so that an older answer never lies over a newer one.
  let last: Promise<unknown> = Promise.resolve();
  const later = (work: () => Promise<unknown>) => {
    last = last.then(work).catch(() => undefined);
  };

  const keep = async (asked: Asked, answer: Response) => {
    if (asked.what === "sign_out") {
      person = null;
      return wipe();
    }
    const body = await answer.json();
    if (asked.what === "session") {
      person = body.user.id as string;
      return keepPerson(person, body);
    }
    if (person === null) return;
    const copy = { person, answer: body, at: now() };
    if (asked.what === "article") await keepCopy("articles", { ...copy, of: asked.id });
    else await keepCopy("vocabularies", { ...copy, of: asked.site });
  };

  const read = async (asked: Asked): Promise<Response | undefined> => {
    const known = await readPerson();
    if (known === undefined) return undefined;
    person = known.person;
    if (asked.what === "session") return answerWith(known.answer);
    const copy = await (asked.what === "article"
      ? readCopy("articles", known.person, asked.id)
      : asked.what === "vocabulary"
        ? readCopy("vocabularies", known.person, asked.site)
        : undefined);
    if (copy === undefined) return undefined;
    const kept = asked.what === "article" ? { kept_at: copy.at } : {};
    return answerWith({ ...(copy.answer as object), ...kept });
  };

  return {
    keep: (request, answer) => {
      const asked = askedBy(request);
      if (asked === null || answer.headers.has(standInHeader)) return;
      if (answer.ok || asked.what === "sign_out") later(() => keep(asked, answer));
    },
    instead: async (request) => {
      const asked = askedBy(request);
      if (asked?.what === "sign_out") later(() => keep(asked, new Response()));
      // A question that must not be answered from memory says so.
      if (asked === null || request.method !== "GET" || request.cache === "no-store")
        return undefined;
      await last;
      return read(asked).catch(() => undefined);
    },
  };
}

/** When this machine kept the article it shows; null when the server itself gave it. */
export const keptAt = (article: object): number | null =>
  (article as { kept_at?: number }).kept_at ?? null;
