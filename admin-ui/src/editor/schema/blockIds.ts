import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { Body } from "../../api";

/** A fresh id for a first-level block. */
export const newBlockId = (): string => crypto.randomUUID().replaceAll("-", "").slice(0, 12);

/**
 * Keeps the ids of first-level blocks present and unique after splits and pastes, and the anchors of headings unique. It acts in the same transaction that
 * made the block: setting an id later would rebuild the block's DOM under an input method that is composing in it.
 */
export const BlockIds = Extension.create({
  name: "blockIds",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, state) {
        if (!transactions.some((transaction) => transaction.docChanged)) return null;
        const seen = new Set<string>();
        const anchors = new Set<string>();
        const change = state.tr;
        state.doc.forEach((block, offset) => {
          const anchor = block.attrs.anchor as string | null | undefined;
          if (anchor && anchors.has(anchor)) change.setNodeAttribute(offset, "anchor", null);
          else if (anchor) anchors.add(anchor);
          const id = block.attrs.id as string | null;
          if (id !== null && !seen.has(id)) {
            seen.add(id);
            return;
          }
          const fresh = newBlockId();
          seen.add(fresh);
          change.setNodeAttribute(offset, "id", fresh);
        });
        return change.docChanged ? change.setStoredMarks(state.storedMarks) : null;
      },
    }),
  ],
});

interface Block {
  attrs?: Record<string, unknown>;
}

/** The body with an id on every first-level block, so that the first keystroke changes text and nothing else. */
export function withBlockIds(body: Body): Body {
  const content = (body.content as Block[]).map((block) =>
    block.attrs?.id ? block : { ...block, attrs: { ...block.attrs, id: newBlockId() } },
  );
  if (content.length > 0) return { type: "doc", content };
  return { type: "doc", content: [{ type: "paragraph", attrs: { id: newBlockId() } }] };
}
