import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

// Plugins ask their keys in their order, so the place of those that come later is kept for them.
const place = new Plugin({});

/** What writing can begin without comes as soon as the text is there, and touches nothing that an input method holds. */
export const Afterwards = Extension.create<{ dropLook: string }>({
  name: "afterwards",
  addOptions: () => ({ dropLook: "" }),
  addProseMirrorPlugins: () => [place],
  onCreate() {
    const { editor, options } = this;
    const take = async () => {
      const { laterWork } = await import("./laterWork");
      if (editor.isDestroyed) return;
      const work = laterWork(options.dropLook);
      editor.registerPlugin(place, (_place, present) =>
        present.flatMap((plugin) => (plugin === place ? work : [plugin])),
      );
    };
    // A part that did not come is no reason to stop writing; the next opening asks again.
    void take().catch(() => undefined);
  },
});
