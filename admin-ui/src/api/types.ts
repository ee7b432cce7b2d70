import type { components } from "./schema";

type Schemas = components["schemas"];

/** The signed-in person, what they may do and where. */
export type Me = Schemas["Me"];
/** A site as the signed-in person sees it: its columns and the names it gives to roles. */
export type SiteBrief = Schemas["SiteBrief"];
/** The closed lists of a site: genres, plan nodes, registered documents, locked quotations. */
export type Vocabulary = Schemas["Vocabulary"];
/** One entry of the documents register. */
export type RegisterDocument = Schemas["RegisterDocument"];
/** One locked quotation; its wording is never typed by hand. */
export type Quotation = Schemas["Quotation"];
/** One node of the plan pack. */
export type PlanNode = Schemas["PlanNode"];
/** A code with its wording. */
export type Term = Schemas["Term"];
/** An article as lists show it. */
export type ArticleRow = Schemas["ArticleRow"];
/** An article with its open (or last) edition and the actions of the signed-in person. */
export type Article = Schemas["Article"];
/** Everything an editor may change in an edition. */
export type Content = Schemas["Content"];
/** Workflow state of an edition. */
export type State = Schemas["State"];
/** One verb with leave to use it or the named reason why not. */
export type Action = Schemas["Action"];
/** The name of an editorial verb. */
export type Verb = Action["verb"];
/** The queues of "my work". */
export type Work = Schemas["Work"];
/** One line of an article's history. */
export type HistoryEntry = Schemas["HistoryEntry"];
/** The typed body as the server stores it; the editor's schema gives it meaning. */
export type Body = Content["body"];
/** The wire shape of every refusal (RFC 9457). */
export type ProblemDocument = Schemas["Problem"];
