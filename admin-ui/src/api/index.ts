/**
 * The server, as the rest of the interface knows it: functions that answer with typed values or throw `Problem` or
 * `NetworkLost`, and the query options built on them. Nothing outside this folder knows addresses or wire shapes, so a
 * changed OpenAPI document is met here and nowhere else.
 */
export * from "./articles";
export * from "./checks";
export { onSignedOut, type StandIn, standBy } from "./client";
export * from "./comments";
export * from "./plan";
export * from "./presence";
export * from "./previews";
export * from "./problem";
export * from "./queries";
export * from "./revisions";
export * from "./session";
export * from "./suggestions";
export type * from "./types";
export * from "./verbs";
