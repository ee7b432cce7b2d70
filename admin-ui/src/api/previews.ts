import { answerOf, client } from "./client";
import type { components } from "./schema";

/** A link given out, without its token. */
export type PreviewLink = components["schemas"]["PreviewLinkView"];

/** A link just made; its address is not shown again. */
export type SharedPreview = components["schemas"]["Shared"];

/** Where readers would meet the text. */
export type Look = "page" | "print" | "feed" | "card";

/** Where the edition can be seen as readers would meet it. */
export const lookAddress = (id: string, look: Look): string =>
  `/api/v1/articles/${encodeURIComponent(id)}/preview?as=${look}`;

const path = (id: string) => ({ params: { path: { id } } });

/** The preview links of an article, newest first. */
export const previewLinksQuery = (id: string) => ({
  queryKey: ["articles", id, "preview-links"],
  queryFn: (): Promise<{ items: PreviewLink[] }> =>
    answerOf(client.GET("/articles/{id}/preview-links", path(id))),
});

/** Makes a link to what the server holds now. */
export const sharePreview = (id: string, hours: number, note: string): Promise<SharedPreview> =>
  answerOf(client.POST("/articles/{id}/preview-links", { ...path(id), body: { hours, note } }));

/** Takes a link back. */
export const revokePreview = (id: string, link: string): Promise<{ items: PreviewLink[] }> =>
  answerOf(
    client.POST("/articles/{id}/preview-links/{link}/revoke", {
      params: { path: { id, link } },
      body: {},
    }),
  );
