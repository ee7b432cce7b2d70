/**
 * The HTTP API as openapi-typescript would write it.
 * Replaced by `npm run api` from ../docs/api/openapi.json; only src/api may import it.
 */
type Json<T> = { content: { "application/json": T } };
type Refusal = { content: { "application/problem+json": components["schemas"]["Problem"] } };
type Answer<T> = { 200: Json<T>; default: Refusal };
type None = { query?: never; header?: never; path?: never; cookie?: never };
type ById = { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
type Verb<B> = {
  post: { parameters: ById; requestBody: Json<B>; responses: Answer<components["schemas"]["Article"]> };
};

export interface paths {
  "/api/v1/session": {
    get: { parameters: None; responses: Answer<components["schemas"]["Me"]> };
    post: {
      parameters: None;
      requestBody: Json<{ username: string; password: string }>;
      responses: Answer<components["schemas"]["Me"]>;
    };
    delete: { parameters: None; responses: { 204: { content?: never }; default: Refusal } };
  };
  "/api/v1/setup/{token}": {
    get: {
      parameters: { query?: never; header?: never; path: { token: string }; cookie?: never };
      responses: Answer<{ username_hint: string | null }>;
    };
    post: {
      parameters: { query?: never; header?: never; path: { token: string }; cookie?: never };
      requestBody: Json<{ username: string; display_name: string; password: string }>;
      responses: { 201: Json<components["schemas"]["Me"]>; default: Refusal };
    };
  };
  "/api/v1/vocabulary": {
    get: {
      parameters: { query: { site: string }; header?: never; path?: never; cookie?: never };
      responses: Answer<components["schemas"]["Vocabulary"]>;
    };
  };
  "/api/v1/work": { get: { parameters: None; responses: Answer<components["schemas"]["Work"]> } };
  "/api/v1/articles": {
    get: {
      parameters: {
        query?: {
          site?: string;
          column?: string;
          state?: string;
          q?: string;
          mine?: boolean;
          author?: string;
          cursor?: string;
          limit?: number;
          order?: "updated";
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      responses: Answer<components["schemas"]["ArticleList"]>;
    };
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
      requestBody: Json<{ site: string; column: string; content?: Partial<components["schemas"]["Content"]> }>;
      responses: { 201: Json<components["schemas"]["Article"]>; default: Refusal };
    };
  };
  "/api/v1/articles/{id}": {
    get: { parameters: ById; responses: Answer<components["schemas"]["Article"]> };
    patch: {
      parameters: ById;
      requestBody: Json<{ version: number; content: Partial<components["schemas"]["Content"]> }>;
      responses: Answer<components["schemas"]["Article"]>;
    };
  };
  "/api/v1/articles/{id}/history": {
    get: {
      parameters: { query?: { cursor?: string }; header?: never; path: { id: string }; cookie?: never };
      responses: Answer<components["schemas"]["HistoryList"]>;
    };
  };
  "/api/v1/articles/{id}/submit": Verb<{ version?: number }>;
  "/api/v1/articles/{id}/claim": Verb<Record<string, never>>;
  "/api/v1/articles/{id}/release": Verb<Record<string, never>>;
  "/api/v1/articles/{id}/return": Verb<{ reason: string }>;
  "/api/v1/articles/{id}/approve": Verb<{ content_hash: string }>;
  "/api/v1/articles/{id}/publish": Verb<Record<string, never>>;
  "/api/v1/articles/{id}/withdraw": Verb<{ reason: string }>;
  "/api/v1/articles/{id}/revise": Verb<Record<string, never>>;
}

export interface components {
  schemas: {
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail: string;
      field: string | null;
      request_id: string;
      current_version?: number;
    };
    Me: {
      user: { id: string; username: string; display_name: string; pen_name: string | null };
      demo: boolean;
      roles: { role: string; site: string | null; column: string | null }[];
      sites: components["schemas"]["SiteBrief"][];
      can_create: boolean;
    };
    SiteBrief: {
      id: string;
      slug: string;
      name: string;
      url: string;
      organisation: { id: string; name: string };
      columns: { id: string; slug: string; name: string; may_write: boolean }[];
      role_labels: { [role: string]: string };
    };
    Person: { id: string; display_name: string };
    Term: { code: string; label: string };
    PlanNode: { code: string; kind: string; ordinal: number; label: string; placeholder: boolean };
    RegisterDocument: { code: string; number: string; title: string; issuer: string; date: string };
    Quotation: { code: string; text: string; source_document: string };
    Vocabulary: {
      genres: components["schemas"]["Term"][];
      audiences: components["schemas"]["Term"][];
      stages: components["schemas"]["Term"][];
      themes: components["schemas"]["Term"][];
      plan_nodes: components["schemas"]["PlanNode"][];
      documents: components["schemas"]["RegisterDocument"][];
      quotations: components["schemas"]["Quotation"][];
    };
    Publication: "never_published" | "live" | "withdrawn";
    State:
      | "draft"
      | "submitted"
      | "in_review"
      | "returned"
      | "approved"
      | "live"
      | "superseded"
      | "withdrawn";
    ArticleRow: {
      id: string;
      number: number;
      site: { slug: string; name: string };
      column: { slug: string; name: string };
      headline: string;
      publication: components["schemas"]["Publication"];
      edition_state: components["schemas"]["State"] | null;
      author: components["schemas"]["Person"];
      claimed_by: components["schemas"]["Person"] | null;
      version: number;
      updated_at: string;
      published_at: string | null;
      url: string | null;
    };
    ArticleList: { items: components["schemas"]["ArticleRow"][]; next: string | null };
    Work: {
      waiting_for_me: components["schemas"]["ArticleRow"][];
      returned_to_me: components["schemas"]["ArticleRow"][];
      my_drafts: components["schemas"]["ArticleRow"][];
      claimed_by_me: components["schemas"]["ArticleRow"][];
      ready_to_publish: components["schemas"]["ArticleRow"][];
      recently_live: components["schemas"]["ArticleRow"][];
    };
    Content: {
      column: string;
      kicker: string;
      headline: string;
      standfirst: string;
      body: { type: "doc"; content: unknown[] };
      byline: { name: string; role: string | null }[];
      source: string;
      genre: string | null;
      tags: string[];
      plan_nodes: string[];
      audiences: string[];
      themes: string[];
      stage: string | null;
      language: "vi" | "en";
    };
    Edition: {
      ordinal: number;
      state: components["schemas"]["State"];
      version: number;
      content: components["schemas"]["Content"];
      content_hash: string;
      opened_by: components["schemas"]["Person"];
      claimed_by: components["schemas"]["Person"] | null;
      returned: { reason: string; by: components["schemas"]["Person"]; at: string } | null;
      approvals: {
        by: components["schemas"]["Person"];
        role: string;
        at: string;
        content_hash: string;
        valid: boolean;
      }[];
      updated_at: string;
    };
    Action: {
      verb: "edit" | "submit" | "claim" | "release" | "return" | "approve" | "publish" | "revise" | "withdraw";
      allowed: boolean;
      refusal: { code: string; detail: string } | null;
    };
    Article: {
      id: string;
      number: number;
      site: { slug: string; name: string; url: string };
      publication: components["schemas"]["Publication"];
      live: {
        version_of_edition: number;
        url: string;
        published_at: string;
        updated_at: string;
        headline: string;
      } | null;
      withdrawn: { at: string; reason: string; by: components["schemas"]["Person"] } | null;
      edition: components["schemas"]["Edition"];
      author: components["schemas"]["Person"];
      actions: components["schemas"]["Action"][];
    };
    HistoryEntry: {
      kind: "revision" | "event";
      at: string;
      by: components["schemas"]["Person"] | null;
      revision: number | null;
      verb: string;
      detail: string | null;
      content_hash: string | null;
    };
    HistoryList: { items: components["schemas"]["HistoryEntry"][]; next: string | null };
  };
}
