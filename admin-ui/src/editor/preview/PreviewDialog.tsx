import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { type Look, lookAddress } from "../../api";
import { useWords } from "../../i18n";
import { Button, buttonClass, Dialog, Notice } from "../../ui";
import styles from "./preview.module.css";
import { ShareLinks } from "./ShareLinks";

const views = ["desktop", "phone", "print", "feed", "card", "links"] as const;
type View = (typeof views)[number];

const lookOf = (view: Exclude<View, "links">): Look =>
  view === "desktop" || view === "phone" ? "page" : view;

/** What readers, printers, feed readers and chats will get of the saved edition, each from the server's own renderer. */
export function PreviewDialog({
  id,
  stale,
  onClose,
}: {
  id: string;
  stale: boolean;
  onClose: () => void;
}) {
  const t = useWords().previews;
  const [view, setView] = useState<View>("desktop");
  return (
    <Dialog title={t.title} size="full" onClose={onClose}>
      {stale && <Notice tone="warn">{t.unsaved}</Notice>}
      <ToggleButtonGroup
        aria-label={t.views}
        className={styles.views ?? ""}
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={(keys) => setView(views.find((one) => keys.has(one)) ?? "desktop")}
      >
        {views.map((one) => (
          <ToggleButton key={one} id={one} className={buttonClass()}>
            {t.view[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {view === "links" ? <ShareLinks id={id} stale={stale} /> : <Frame id={id} view={view} />}
    </Dialog>
  );
}

function Frame({ id, view }: { id: string; view: Exclude<View, "links"> }) {
  const t = useWords().previews;
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  return (
    <>
      <div className={styles.about}>
        <p>{t.about[view]}</p>
        {view === "print" && (
          <Button onPress={() => frame?.contentWindow?.print()}>{t.print}</Button>
        )}
      </div>
      <iframe
        key={view}
        ref={setFrame}
        title={t.frame(t.view[view])}
        src={lookAddress(id, lookOf(view))}
        className={`${styles.frame} ${view === "phone" ? styles.phone : ""}`}
      />
    </>
  );
}
