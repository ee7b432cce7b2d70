import { answerOf, client } from "./client";
import type { Article } from "./types";

/** What a person asked for, with what the server needs to agree. */
export type Step =
  | { verb: "submit"; version: number }
  | { verb: "claim" | "release" | "publish" | "revise" }
  | { verb: "return" | "withdraw"; reason: string }
  | { verb: "approve"; content_hash: string };

/** Takes one editorial step; throws `Problem` with the named refusal. */
export function takeStep(id: string, step: Step, key: string): Promise<Article> {
  const params = { path: { id } };
  const headers = { "Idempotency-Key": key };
  switch (step.verb) {
    case "submit":
      return answerOf(
        client.POST("/articles/{id}/submit", { params, headers, body: { version: step.version } }),
      );
    case "claim":
      return answerOf(client.POST("/articles/{id}/claim", { params, headers, body: {} }));
    case "release":
      return answerOf(client.POST("/articles/{id}/release", { params, headers, body: {} }));
    case "return":
      return answerOf(
        client.POST("/articles/{id}/return", { params, headers, body: { reason: step.reason } }),
      );
    case "approve":
      return answerOf(
        client.POST("/articles/{id}/approve", {
          params,
          headers,
          body: { content_hash: step.content_hash },
        }),
      );
    case "publish":
      return answerOf(client.POST("/articles/{id}/publish", { params, headers, body: {} }));
    case "withdraw":
      return answerOf(
        client.POST("/articles/{id}/withdraw", { params, headers, body: { reason: step.reason } }),
      );
    case "revise":
      return answerOf(client.POST("/articles/{id}/revise", { params, headers, body: {} }));
  }
}
