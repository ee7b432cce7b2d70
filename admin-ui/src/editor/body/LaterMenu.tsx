import { ChevronDown } from "lucide-react";
import { lazy, Suspense } from "react";
import styles from "./Toolbar.module.css";
import type { MenuFace, Part } from "./ToolMenu";

const ToolMenu = lazy(() => import("./ToolMenu").then((part) => ({ default: part.ToolMenu })));

/** A tool's menu that comes a moment after the text: until then it has its place, so that nothing moves when it comes. */
export function LaterMenu(props: MenuFace & { parts: Part[] }) {
  const { name, icon: Icon, worded } = props;
  return (
    <Suspense
      fallback={
        <span aria-hidden className={`${styles.tool} ${worded ? styles.worded : ""}`}>
          <Icon size={18} />
          {worded && <span className={styles.word}>{name}</span>}
          <ChevronDown size={14} />
        </span>
      }
    >
      <ToolMenu {...props} />
    </Suspense>
  );
}
