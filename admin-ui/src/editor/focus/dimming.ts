import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const key = new PluginKey<boolean>("dimming");

/** The attribute of the block that is being written, while the others are dimmed. */
export const currentBlock = "data-current";

/** In focus mode, marks the block at the cursor; the style sheet dims the rest. */
export const Dimming = Extension.create({
  name: "dimming",
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key,
      state: {
        init: () => false,
        apply: (change, on) => (change.getMeta(key) as boolean | undefined) ?? on,
      },
      props: {
        decorations(state) {
          if (!key.getState(state)) return null;
          const { $from, $to } = state.selection;
          const marks: Decoration[] = [];
          state.doc.nodesBetween($from.pos, Math.max($to.pos, $from.pos), (node, at, parent) => {
            if (parent !== state.doc) return false;
            marks.push(Decoration.node(at, at + node.nodeSize, { [currentBlock]: "" }));
            return false;
          });
          return DecorationSet.create(state.doc, marks);
        },
      },
    }),
  ],
  addCommands: () => ({
    dim:
      (on: boolean) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, on));
        return true;
      },
  }),
});

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    dimming: {
      /** Dims everything but the block at the cursor, or nothing. */
      dim: (on: boolean) => ReturnType;
    };
  }
}
