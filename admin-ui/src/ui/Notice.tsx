import type { ReactNode } from "react";
import styles from "./Notice.module.css";

/** A sentence that stays in place until its cause is gone. `error` interrupts a screen reader, the others wait. */
export function Notice({
  tone,
  title,
  children,
  actions,
}: {
  tone: "info" | "warn" | "error" | "done";
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div
      className={`${styles.notice} ${styles[tone]}`}
      role={tone === "error" ? "alert" : "status"}
    >
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
