import { type ComponentProps, lazy, Suspense } from "react";
import type { FindBar as Bar } from "./FindBar";

const load = () => import("./FindBar").then((part) => ({ default: part.FindBar }));
const FindBar = lazy(load);

/** Fetches the bar ahead: what is typed right after Ctrl+F must find it there, and not go into the text. */
export const fetchFind = (): void => void load().catch(() => undefined);

/** The bar, loaded when one first looks for something. */
export function LaterFind(props: ComponentProps<typeof Bar>) {
  return (
    <Suspense>
      <FindBar {...props} />
    </Suspense>
  );
}
