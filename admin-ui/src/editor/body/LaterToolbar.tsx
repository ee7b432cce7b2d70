import { type ComponentProps, lazy, Suspense } from "react";
import type { Toolbar as Tools } from "./Toolbar";
import styles from "./Toolbar.module.css";

const Toolbar = lazy(() => import("./Toolbar").then((part) => ({ default: part.Toolbar })));

/** The toolbar, a moment after the text: one can write before it is there, and its place is kept. */
export function LaterToolbar(props: ComponentProps<typeof Tools>) {
  return (
    <Suspense fallback={<div className={styles.coming} />}>
      <Toolbar {...props} />
    </Suspense>
  );
}
