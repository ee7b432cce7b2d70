import { Copy, Download } from "lucide-react";
import { useState } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Content, Vocabulary } from "../../api";
import { useWords } from "../../i18n";
import { Button } from "../../ui";
import { copyContent } from "../copyContent";
import { registerOf } from "../schema";
import { contentAsHtml } from "./asHtml";
import styles from "./recovery.module.css";
import { contentAsData, download } from "./takeAway";

/** Brings a text to safety outside this page: into the clipboard, or onto the disk. */
export function SafeCopy({
  article,
  version,
  vocabulary,
  read,
  first,
}: {
  article: string;
  version: number;
  vocabulary: Vocabulary;
  read: () => Content;
  /** Whether copying is what the person should do first here. */
  first?: boolean;
}) {
  const t = useWords();
  const words = t.saving;
  const [told, setTold] = useState<"no" | "copied" | "failed">("no");
  const copy = () =>
    void copyContent(read(), vocabulary, t).then(
      () => setTold("copied"),
      () => setTold("failed"),
    );
  const take = (kind: string) => {
    if (kind === "data") {
      const data = contentAsData(article, version, read());
      download(`${words.fileName}.json`, "application/json", data);
    } else {
      const page = contentAsHtml(read(), registerOf(vocabulary, t.pick));
      download(`${words.fileName}.html`, "text/html", page);
    }
  };
  return (
    <>
      <Button tone={first ? "primary" : "plain"} onPress={copy}>
        <Copy size={16} aria-hidden /> {told === "copied" ? words.copied : words.copy}
      </Button>
      <MenuTrigger>
        <Button>
          <Download size={16} aria-hidden /> {words.takeAway}
        </Button>
        <Popover className={styles.menuFrame ?? ""}>
          <Menu className={styles.menu ?? ""} onAction={(key) => take(String(key))}>
            <MenuItem id="web" className={styles.item ?? ""}>
              {words.asWeb}
            </MenuItem>
            <MenuItem id="data" className={styles.item ?? ""}>
              {words.asData}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {told === "failed" && (
        <p className={styles.failed} role="alert">
          {words.copyFailed}
        </p>
      )}
    </>
  );
}
