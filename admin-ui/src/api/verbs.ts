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
  const params = { path: { id }, header: { "Idempotency-Key": key } };
  switch (step.verb) {
    case "submit":
      return answerOf(
        client.POST("/api/v1/articles/{id}/submit", { params, body: { version: step.version } }),
      );
    case "claim":
      return answerOf(client.POST("/api/v1/articles/{id}/claim", { params, body: {} }));
    case "release":
      return answerOf(client.POST("/api/v1/articles/{id}/release", { params, body: {} }));
    case "return":
      return answerOf(
        client.POST("/api/v1/articles/{id}/return", { params, body: { reason: step.reason } }),
      );
    case "approve":
      return answerOf(
        client.POST("/api/v1/articles/{id}/approve", {
          params,
          body: { content_hash: step.content_hash },
        }),
      );
    case "publish":
      return answerOf(client.POST("/api/v1/articles/{id}/publish", { params, body: {} }));
    case "withdraw":
      return answerOf(
        client.POST("/api/v1/articles/{id}/withdraw", { params, body: { reason: step.reason } }),
      );
    case "revise":
      return answerOf(client.POST("/api/v1/articles/{id}/revise", { params, body: {} }));
  }
}
