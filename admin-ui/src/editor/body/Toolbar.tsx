import type { Editor } from "@tiptap/core";
import {
  Bold,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  Plus,
  Redo2,
  SquareMenu,
  Table as TableIcon,
  Type,
  Undo2,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { Toolbar as AriaToolbar, Group } from "react-aria-components";
import { useWords } from "../../i18n";
import { type Entry, insertEntries, tableEntries } from "../menus/entries";
import type { Ask } from "./asked";
import { blockLines, formatLines } from "./blockLines";
import { isKind, kinds, momentNow, turnInto } from "./commands";
import { LaterMenu } from "./LaterMenu";
import { Tool } from "./Tool";
import styles from "./Toolbar.module.css";
import type { Part } from "./ToolMenu";
import { useToolbarState } from "./toolbarState";

/**
 * Formatting for the body. What is used in every article is in view; the rest is under Insert, under the block's menu and behind
 * `/`. `more` are tools of the screen around the text.
 */
export function Toolbar({
  editor,
  address,
  onAsk,
  more,
}: {
  editor: Editor;
  address: string | null;
  onAsk: Ask;
  more?: ReactNode;
}) {
  const t = useWords();
  const [told, setTold] = useState("");
  const now = useToolbarState(editor);
  const run = () => editor.chain().focus();
  const list = (name: "bullet_list" | "ordered_list") => () =>
    void run().toggleList(name, "list_item").run();
  const setKind = (wanted: string) => {
    if (!isKind(wanted)) return;
    turnInto(wanted, momentNow(Date.now()))(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  return (
    <AriaToolbar aria-label={t.toolbar.label} className={styles.toolbar ?? ""}>
      <select
        className={styles.block}
        aria-label={t.blocks.kindLabel}
        value={now.kind ?? ""}
        disabled={!now.turnable}
        onChange={(event) => setKind(event.target.value)}
      >
        {now.kind === null && <option value="">{t.blocks.kindMixed}</option>}
        {now.kind !== null && !isKind(now.kind) && (
          <option value={now.kind}>
            {t.blocks.kind[now.kind as keyof typeof t.blocks.kind] ?? now.kind}
          </option>
        )}
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t.blocks.kind[kind]}
          </option>
        ))}
      </select>
      <Group className={styles.group ?? ""}>
        <LaterMenu
          name={t.blocks.tools.insert}
          icon={Plus}
          worded
          parts={partsOf(insertEntries(t.blocks), editor, onAsk)}
        />
        {now.table && (
          <LaterMenu
            name={t.blocks.tools.table}
            icon={TableIcon}
            parts={partsOf(tableEntries(t.blocks, onAsk), editor, onAsk)}
          />
        )}
      </Group>
      <Group className={styles.group ?? ""}>
        <Tool
          name={t.toolbar.strong}
          keys="Ctrl+B"
          icon={Bold}
          on={now.strong}
          onPress={() => void run().toggleMark("strong").run()}
        />
        <Tool
          name={t.toolbar.em}
          keys="Ctrl+I"
          icon={Italic}
          on={now.em}
          onPress={() => void run().toggleMark("em").run()}
        />
        <Tool
          name={t.toolbar.link}
          keys="Ctrl+K"
          icon={LinkIcon}
          on={now.link}
          onPress={() => onAsk({ kind: "link" })}
        />
        {!now.table && (
          <>
            <Tool
              name={t.toolbar.bulletList}
              icon={List}
              on={now.bullet_list}
              onPress={list("bullet_list")}
            />
            <Tool
              name={t.toolbar.orderedList}
              icon={ListOrdered}
              on={now.ordered_list}
              onPress={list("ordered_list")}
            />
          </>
        )}
        <LaterMenu
          name={t.blocks.tools.more}
          icon={Type}
          parts={[
            { name: t.blocks.tools.moreLabel, lines: formatLines({ editor, now, onAsk, t }) },
          ]}
        />
        <LaterMenu
          name={t.blocks.tools.block}
          icon={SquareMenu}
          parts={[
            {
              name: t.blocks.tools.blockLabel,
              lines: blockLines({ editor, now, onAsk, t, address, onTold: setTold }),
            },
          ]}
        />
      </Group>
      <Group className={styles.group ?? ""}>
        <Tool
          name={t.toolbar.undo}
          keys="Ctrl+Z"
          icon={Undo2}
          off={!now.canUndo}
          onPress={() => void run().undo().run()}
        />
        <Tool
          name={t.toolbar.redo}
          keys="Ctrl+Shift+Z"
          icon={Redo2}
          off={!now.canRedo}
          onPress={() => void run().redo().run()}
        />
      </Group>
      {more}
      <span role="status" className={styles.told}>
        {told}
      </span>
    </AriaToolbar>
  );
}

function partsOf(entries: Entry[], editor: Editor, ask: Ask): Part[] {
  const groups = [...new Set(entries.map((entry) => entry.group))];
  return groups.map((group) => ({
    name: group,
    lines: entries
      .filter((entry) => entry.group === group)
      .map(({ id, name, hint, run }) => ({ id, name, hint, run: () => run(editor, ask) })),
  }));
}
