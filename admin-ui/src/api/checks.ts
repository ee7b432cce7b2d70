import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

/** Where a finding is: a field of the article, and in the body a block and a range of its flat text. */
export type FindingPlace = Omit<Schemas["PlaceView"], "field" | "index"> & { field: string };

/** One thing a check found. `key` stays the same over unrelated edits. */
export type Finding = Omit<Schemas["FindingView"], "severity" | "place"> & {
  severity: "blocking" | "advisory";
  place: FindingPlace;
};

/** What the checks say about the saved edition. `blocking` and `advisory` count what is not set aside. */
export type Checks = Omit<Schemas["ChecksView"], "findings"> & { findings: Finding[] };

const path = (id: string) => ({ params: { path: { id } } });

/** What the checks say about the saved edition. */
export const readChecks = (id: string): Promise<Checks> =>
  answerOf(client.GET("/articles/{id}/checks", path(id)));

/** Sets one finding aside, with the reason that goes into the log. */
export const waiveFinding = (id: string, key: string, reason: string): Promise<Checks> =>
  answerOf(client.POST("/articles/{id}/checks/waive", { ...path(id), body: { key, reason } }));

/** Takes a waiver back. */
export const unwaiveFinding = (id: string, key: string): Promise<Checks> =>
  answerOf(client.POST("/articles/{id}/checks/unwaive", { ...path(id), body: { key } }));

/** The findings for one saved version; the former ones stay in view while the new ones are on their way. */
export const checksQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ["checks", id, version],
    queryFn: () => readChecks(id),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
