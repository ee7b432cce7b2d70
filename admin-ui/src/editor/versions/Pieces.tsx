import type { Piece } from "../../api";
import { useWords } from "../../i18n";
import { Unseen } from "../../ui";
import styles from "./versions.module.css";

/** A compared text: what was added is underlined, what was removed struck out, and both are said to a screen reader. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  const t = useWords().versions;
  let at = 0;
  if (pieces.every((piece) => piece.text === ""))
    return <span className={styles.soft}>{t.emptyBlock}</span>;
  return pieces.map((piece) => {
    const key = at;
    at += piece.text.length + 1;
    switch (piece.op) {
      case "added":
        return (
          <ins key={key} className={styles.added}>
            <Unseen>{` ${t.added} `}</Unseen>
            {piece.text}
          </ins>
        );
      case "removed":
        return (
          <del key={key} className={styles.removed}>
            <Unseen>{` ${t.removed} `}</Unseen>
            {piece.text}
          </del>
        );
      default:
        return (
          <span
            key={key}
            className={piece.marks_changed ? styles.marks : undefined}
            title={piece.marks_changed ? t.marksChanged : undefined}
          >
            {piece.text}
          </span>
        );
    }
  });
}
