import type { Editor } from "@tiptap/core";
import {
  Bold,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  MessageSquareQuote,
  Redo2,
  Subscript,
  Superscript,
  TextQuote,
  Undo2,
} from "lucide-react";
import { Toolbar as AriaToolbar, Group } from "react-aria-components";
import { useWords } from "../../i18n";
import { InsertMenu, TableMenu } from "./menus";
import { Tool } from "./Tool";
import styles from "./Toolbar.module.css";
import { useToolbarState } from "./toolbarState";

const levels = [2, 3, 4];

/** Formatting for the body: every tool has a name, a state and, where it has one, its key. */
export function Toolbar({
  editor,
  onLink,
  onPick,
}: {
  editor: Editor;
  onLink: () => void;
  onPick: (what: "document" | "quotation") => void;
}) {
  const t = useWords().toolbar;
  const now = useToolbarState(editor);
  const run = () => editor.chain().focus();
  const setBlock = (value: string) => {
    const level = /^heading-(\d)$/.exec(value)?.[1];
    if (level)
      run()
        .setNode("heading", { level: Number(level) })
        .run();
    else run().setNode("paragraph").run();
  };
  const mark = (name: "strong" | "em" | "sub" | "sup") => () => void run().toggleMark(name).run();
  const list = (name: "bullet_list" | "ordered_list") => () =>
    void run().toggleList(name, "list_item").run();
  return (
    <AriaToolbar aria-label={t.label} className={styles.toolbar ?? ""}>
      <select
        className={styles.block}
        aria-label={t.block}
        value={now.block.startsWith("heading") ? now.block : "paragraph"}
        onChange={(event) => setBlock(event.target.value)}
      >
        <option value="paragraph">{t.paragraph}</option>
        {levels.map((level) => (
          <option key={level} value={`heading-${level}`}>
            {t.heading(level)}
          </option>
        ))}
      </select>
      <Group className={styles.group ?? ""}>
        <Tool name={t.strong} keys="Ctrl+B" icon={Bold} on={now.strong} onPress={mark("strong")} />
        <Tool name={t.em} keys="Ctrl+I" icon={Italic} on={now.em} onPress={mark("em")} />
        <Tool name={t.link} keys="Ctrl+K" icon={LinkIcon} on={now.link} onPress={onLink} />
      </Group>
      <Group className={styles.group ?? ""}>
        <Tool name={t.bulletList} icon={List} on={now.bullet_list} onPress={list("bullet_list")} />
        <Tool
          name={t.orderedList}
          icon={ListOrdered}
          on={now.ordered_list}
          onPress={list("ordered_list")}
        />
        <Tool
          name={t.blockquote}
          icon={TextQuote}
          on={now.blockquote}
          onPress={() => void run().toggleWrap("blockquote").run()}
        />
        <Tool
          name={t.pullquote}
          icon={MessageSquareQuote}
          on={now.pullquote}
          onPress={() => void run().toggleNode("pullquote", "paragraph").run()}
        />
      </Group>
      <Group className={styles.group ?? ""}>
        <Tool name={t.sub} icon={Subscript} on={now.sub} onPress={mark("sub")} />
        <Tool name={t.sup} icon={Superscript} on={now.sup} onPress={mark("sup")} />
      </Group>
      <Group className={styles.group ?? ""}>
        <InsertMenu editor={editor} onPick={onPick} />
        {now.table && <TableMenu editor={editor} />}
      </Group>
      <Group className={styles.group ?? ""}>
        <Tool
          name={t.undo}
          keys="Ctrl+Z"
          icon={Undo2}
          off={!now.canUndo}
          onPress={() => void run().undo().run()}
        />
        <Tool
          name={t.redo}
          keys="Ctrl+Shift+Z"
          icon={Redo2}
          off={!now.canRedo}
          onPress={() => void run().redo().run()}
        />
      </Group>
    </AriaToolbar>
  );
}
