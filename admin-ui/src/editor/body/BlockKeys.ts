import { Extension } from "@tiptap/core";
import { chainCommands } from "@tiptap/pm/commands";
import { type Command, Plugin } from "@tiptap/pm/state";
import { videoOf, wantsEditing } from "../schema";
import { type Ask, editTarget } from "./asked";
import {
  duplicateBlocks,
  insertBlock,
  leafOf,
  leaveBlock,
  leaveTitle,
  moveBlocks,
  removeBlocks,
} from "./commands";

/** The keys of blocks and dialogs. Every one has a twin in a menu. */
export const BlockKeys = Extension.create<{ ask: Ask }>({
  name: "blockKeys",
  // Before lists and the base keys, behind the open list of `/` and `@`.
  priority: 500,
  addOptions: () => ({ ask: () => {} }),
  addKeyboardShortcuts() {
    const { ask } = this.options;
    const run = (command: Command) => () =>
      this.editor.isEditable && command(this.editor.state, this.editor.view.dispatch);
    // A block at its end stays where it is; the key must not fall through to the browser or move the cursor.
    const move = (direction: -1 | 1) => () => {
      run(moveBlocks(direction))();
      return true;
    };
    const asking = (kind: "link" | "footnote") => () => {
      if (this.editor.isEditable) ask({ kind });
      return true;
    };
    return {
      Enter: run(chainCommands(leaveTitle, leaveBlock)),
      "Alt-ArrowUp": move(-1),
      "Alt-ArrowDown": move(1),
      "Mod-Shift-d": run(duplicateBlocks),
      "Mod-Shift-Backspace": run(removeBlocks),
      "Mod-k": asking("link"),
      "Mod-Alt-f": asking("footnote"),
      "Alt-Enter": () => {
        const at = editTarget(this.editor.state);
        if (at === null || !this.editor.isEditable) return false;
        ask({ kind: "edit", at });
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { ask } = this.options;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            [wantsEditing]: (_view, event) => {
              ask({ kind: "edit", at: (event as unknown as CustomEvent<number>).detail });
              return true;
            },
          },
        },
      }),
    ];
  },
});

/** The lone address of a video, pasted into an empty paragraph, becomes the video; Ctrl+Z takes it back. */
export const PastedVideo = Extension.create({
  name: "pastedVideo",
  // Before the ordinary paste, which would make a link of it.
  priority: 1_500,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste(view, event) {
          const video = videoOf(event.clipboardData?.getData("text/plain") ?? "");
          const { $from, empty } = view.state.selection;
          if (!video || !empty || $from.depth !== 1 || $from.parent.content.size > 0) return false;
          const block = leafOf(view.state.schema, "embed", video);
          return insertBlock(block)(view.state, view.dispatch);
        },
      },
    }),
  ],
});
