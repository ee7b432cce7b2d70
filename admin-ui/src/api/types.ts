import type { components } from "./schema";

type Schemas = components["schemas"];

// The document describes codes as strings. Those the interface has words for are narrowed here, once.

/** Workflow state of an edition. */
export type State =
  | "draft"
  | "submitted"
  | "in_review"
  | "returned"
  | "approved"
  | "live"
  | "superseded"
  | "withdrawn";
/** Whether readers can find an article. */
export type Publication = "never_published" | "live" | "withdrawn";
/** The name of an editorial verb. */
export type Verb =
  | "edit"
  | "submit"
  | "claim"
  | "release"
  | "return"
  | "approve"
  | "publish"
  | "revise"
  | "withdraw";

/** The signed-in person, what they may do and where. */
export type Me = Schemas["Me"];
/** A site as the signed-in person sees it: its columns and the names it gives to roles. */
export type SiteBrief = Schemas["SiteBrief"];
/** The closed lists of a site: genres, plan nodes, registered documents, locked quotations. */
export type Vocabulary = Schemas["Vocabulary"];
/** A figure of the plan data as it is printed, with what it measures. */
export type Indicator = Schemas["IndicatorView"];
/** A person whom the plan's documents name. */
export type Person = Schemas["PersonOfPlan"];
/** One entry of the documents register. */
export type RegisterDocument = Schemas["DocumentView"];
/** One locked quotation; its wording is never typed by hand. */
export type Quotation = Schemas["QuotationView"];
/** One node of the plan pack. */
export type PlanNode = Schemas["NodeView"];
/** A code with its wording. */
export type Term = Schemas["TermView"];
/** What a one-time link is good for. */
export type SetupLink = Schemas["SetupLink"];
/** Somebody of the newsroom, as colleagues see them. */
export type Member = Schemas["PersonView"];
/** One line of an article's history. */
export type HistoryEntry = Schemas["HistoryItem"];
/** The wire shape of every refusal (RFC 9457). */
export type ProblemDocument = Schemas["Problem"];

/** The typed body as the server stores it; the editor's schema gives it meaning. */
export interface Body {
  type: "doc";
  content: unknown[];
}
/** Everything an editor may change in an edition. */
export type Content = Omit<Schemas["ContentView"], "body" | "language"> & {
  body: Body;
  language: "vi" | "en";
};
/** An article as lists show it. */
export type ArticleRow = Omit<Schemas["ArticleRowView"], "publication" | "edition_state"> & {
  publication: Publication;
  edition_state: State | null;
};
/** One verb with leave to use it or the named reason why not. */
export type Action = Omit<Schemas["ActionView"], "verb"> & { verb: Verb };
/** One version of an article's content on its way through the workflow. */
export type Edition = Omit<Schemas["EditionView"], "state" | "content"> & {
  state: State;
  content: Content;
};
/** An article with its open (or last) edition and the actions of the signed-in person. */
export type Article = Omit<Schemas["ArticleView"], "publication" | "edition" | "actions"> & {
  publication: Publication;
  edition: Edition;
  actions: Action[];
};
/** The queues of "my work". */
export type Work = Record<Exclude<keyof Schemas["Work"], "mentions">, ArticleRow[]> & {
  mentions: Mention[];
};
/** A message that names the signed-in person and that they have not seen. */
export type Mention = Omit<Schemas["MentionView"], "article"> & { article: ArticleRow };
