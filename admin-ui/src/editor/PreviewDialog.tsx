import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { previewAddress } from "../api";
import { useWords } from "../i18n";
import { buttonClass, Dialog, Notice } from "../ui";
import styles from "./Editing.module.css";

/** The reader's page of the open edition, as wide as a desk or as a phone. */
export function PreviewDialog({
  id,
  stale,
  onClose,
}: {
  id: string;
  stale: boolean;
  onClose: () => void;
}) {
  const t = useWords().preview;
  const [width, setWidth] = useState<"desktop" | "phone">("desktop");
  return (
    <Dialog title={t.title} size="full" onClose={onClose}>
      {stale && <Notice tone="warn">{t.unsaved}</Notice>}
      <ToggleButtonGroup
        aria-label={t.width}
        className={styles.widths ?? ""}
        disallowEmptySelection
        selectedKeys={[width]}
        onSelectionChange={(keys) => setWidth(keys.has("phone") ? "phone" : "desktop")}
      >
        <ToggleButton id="desktop" className={buttonClass()}>
          {t.desktop}
        </ToggleButton>
        <ToggleButton id="phone" className={buttonClass()}>
          {t.phone}
        </ToggleButton>
      </ToggleButtonGroup>
      <iframe
        title={t.frame}
        src={previewAddress(id)}
        className={`${styles.frame} ${width === "phone" ? styles.phoneFrame : ""}`}
      />
    </Dialog>
  );
}
