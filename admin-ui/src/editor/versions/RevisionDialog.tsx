import { revisionAddress } from "../../api";
import { useWords } from "../../i18n";
import { Dialog } from "../../ui";
import styles from "./versions.module.css";

/** One saved state as readers would have seen it; nothing in it can be changed. */
export function RevisionDialog({
  id,
  revision,
  what,
  onClose,
}: {
  id: string;
  revision: number;
  what: string;
  onClose: () => void;
}) {
  const t = useWords().versions;
  return (
    <Dialog title={t.viewTitle(what)} size="full" onClose={onClose}>
      <iframe title={t.viewFrame} src={revisionAddress(id, revision)} className={styles.frame} />
    </Dialog>
  );
}
