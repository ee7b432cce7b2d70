import { useSyncExternalStore } from "react";
import { useWords } from "../i18n";
import { Button, Notice } from "../ui";
import styles from "./NewVersion.module.css";
import { isNewer, later, onNewer } from "./newVersion";

/** Says calmly, in a corner, that reloading would bring a newer interface; never reloads by itself. */
export function NewVersion() {
  const words = useWords().saving;
  if (!useSyncExternalStore(onNewer, isNewer)) return null;
  return (
    <div className={styles.corner}>
      <Notice
        tone="info"
        actions={
          <>
            <Button tone="primary" onPress={() => location.reload()}>
              {words.reload}
            </Button>
            <Button tone="quiet" onPress={later}>
              {words.later}
            </Button>
          </>
        }
      >
        <p>{words.newVersion}</p>
      </Notice>
    </div>
  );
}
