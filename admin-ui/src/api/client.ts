import createClient, { type Middleware } from "openapi-fetch";
import { NetworkLost, Problem } from "./problem";
import type { paths } from "./schema";

type Listener = () => void;

const signedOutListeners = new Set<Listener>();

/** Calls `listener` whenever any request learns that the session has ended. */
export function onSignedOut(listener: Listener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

// The server words its refusals in the language of the page, not of the browser.
const inPageLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", document.documentElement.lang || "vi");
    return request;
  },
};

let actor: string | null = null;

/**
 * Says for whom this page acts. The browser has one session for all its tabs: when somebody else signs in elsewhere, the
 * server answers this page as if its session had ended, instead of writing in the other's name.
 */
export function actFor(user: string | null): void {
  actor = user;
}

const inOneName: Middleware = {
  onRequest({ request }) {
    if (actor !== null) request.headers.set("X-Toasoan-User", actor);
    return request;
  },
};

/** The typed client; only this folder uses it. */
export const client = createClient<paths>({
  baseUrl: `${globalThis.location?.origin ?? ""}/api/v1`,
  credentials: "same-origin",
  // Looked up at each call, so that a test may replace the outside world.
  fetch: (request) => globalThis.fetch(request),
});
client.use(inPageLanguage, inOneName);

/** What may keep answers on this machine, and answer in the server's stead when no answer comes. */
export interface StandIn {
  /** An answer came. */
  keep(request: Request, answer: Response): void;
  /** No answer came; undefined where nothing was kept. */
  instead(request: Request): Promise<Response | undefined>;
}

/** Lets `standIn` see every answer and every silence. */
export function standBy(standIn: StandIn): void {
  client.use({
    onResponse: ({ request, response }) => standIn.keep(request, response.clone()),
    onError: ({ request }) => standIn.instead(request),
  });
}

type Outcome<T> = { data?: T; error?: unknown; response: Response };

/**
 * Turns the client's answer into a value, or throws `Problem` or `NetworkLost`. `T` may be narrower than the document says
 * where `types.ts` narrows strings to codes.
 */
export async function answerOf<T>(call: Promise<Outcome<unknown>>): Promise<T> {
  const outcome = await call.catch((cause: unknown) => {
    throw new NetworkLost("no answer", { cause });
  });
  if (outcome.response.ok) return outcome.data as T;
  const body = outcome.error;
  const problem = new Problem(
    typeof body === "object" && body !== null ? body : {},
    outcome.response.status,
  );
  if (problem.status === 401 && problem.code !== "bad_credentials") {
    for (const listener of signedOutListeners) listener();
  }
  throw problem;
}
