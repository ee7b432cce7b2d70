import { useWords } from "../../i18n";
import { Unseen } from "../../ui";
import styles from "./conflict.module.css";
import { wordDiff } from "./wordDiff";

/** How one text became another, word by word. Null is the absence of the block. */
export function Difference({ from, to }: { from: string | null | undefined; to: string | null }) {
  const t = useWords().saving.conflict;
  if (to === null) return <p className={styles.absent}>{t.deleted}</p>;
  if (from === undefined || from === null) {
    if (to === "") return <p className={styles.absent}>{t.empty}</p>;
    return (
      <p className={styles.text}>{from === null ? <ins className={styles.added}>{to}</ins> : to}</p>
    );
  }
  if (from === to)
    return (
      <>
        <p className={styles.text}>{to}</p>
        <p className={styles.absent}>{t.look}</p>
      </>
    );
  return (
    <p className={styles.text}>
      {wordDiff(from, to).map((piece, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name and never move
        if (piece.op === "same") return <span key={index}>{piece.text}</span>;
        const added = piece.op === "added";
        const Mark = added ? "ins" : "del";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name and never move
          <Mark key={index} className={added ? styles.added : styles.removed}>
            <Unseen>{added ? t.added : t.removed}</Unseen>
            {piece.text}
          </Mark>
        );
      })}
    </p>
  );
}
