import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import type { Catalogue } from "../../i18n";
import { type Ask, editTarget } from "./asked";
import { duplicateBlocks, moveBlocks, removeBlocks } from "./commands";
import { keptAnchor } from "./headingLinks";
import type { Line } from "./ToolMenu";
import type { ToolbarState } from "./toolbarState";

interface Given {
  editor: Editor;
  now: ToolbarState;
  onAsk: Ask;
  t: Catalogue;
}

/** The rarer ways to set words. */
export function formatLines({ editor, now, onAsk, t }: Given): Line[] {
  const toggle = (name: "strike" | "sub" | "sup") => () =>
    void editor.chain().focus().toggleMark(name).run();
  const { tools } = t.blocks;
  return [
    {
      id: "strike",
      name: tools.strike,
      keys: "Ctrl+Shift+X",
      on: now.strike,
      run: toggle("strike"),
    },
    { id: "sub", name: t.toolbar.sub, on: now.sub, run: toggle("sub") },
    { id: "sup", name: t.toolbar.sup, on: now.sup, run: toggle("sup") },
    { id: "abbr", name: tools.abbr, on: now.abbr, run: () => onAsk({ kind: "abbr" }) },
    { id: "lang", name: tools.lang, on: now.lang, run: () => onAsk({ kind: "lang" }) },
  ];
}

/** What can be done to the block at the cursor. */
export function blockLines({
  editor,
  now,
  onAsk,
  t,
  address,
  onTold,
}: Given & { address: string | null; onTold: (words: string) => void }): Line[] {
  const { tools } = t.blocks;
  const run = (command: Command) => () => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const edit = () => {
    const at = editTarget(editor.state);
    if (at !== null) onAsk({ kind: "edit", at });
  };
  const copyLink = () => {
    const anchor = keptAnchor(editor, editor.state.selection.$from.before(1));
    if (anchor === null) return;
    const link =
      address === null ? `#${anchor}` : new URL(`${address}#${anchor}`, location.href).href;
    navigator.clipboard.writeText(link).then(
      () => onTold(address === null ? tools.anchorCopied : tools.linkCopied),
      () => onTold(tools.copyFailed),
    );
    editor.view.focus();
  };
  const heading: Line[] = [
    { id: "link", name: tools.copyLink, run: copyLink },
    { id: "anchor", name: tools.anchor, keys: "Alt+Enter", run: edit },
  ];
  const attributes: Line[] = [{ id: "edit", name: tools.edit, keys: "Alt+Enter", run: edit }];
  const uses: Line[] = [{ id: "uses", name: t.plan.uses, keys: "Alt+Enter", run: edit }];
  const own = now.quoted ? uses : now.heading ? heading : now.editable ? attributes : [];
  return [
    ...own,
    { id: "up", name: tools.moveUp, keys: "Alt+↑", run: run(moveBlocks(-1)) },
    { id: "down", name: tools.moveDown, keys: "Alt+↓", run: run(moveBlocks(1)) },
    { id: "copy", name: tools.duplicate, keys: "Ctrl+Shift+D", run: run(duplicateBlocks) },
    { id: "remove", name: tools.remove, keys: "Ctrl+Shift+⌫", run: run(removeBlocks) },
  ];
}
