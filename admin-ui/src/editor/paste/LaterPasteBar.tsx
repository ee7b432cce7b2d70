import { type ComponentProps, lazy, Suspense } from "react";
import type { PasteBar as Bar } from "./PasteBar";

const PasteBar = lazy(() => import("./PasteBar").then((part) => ({ default: part.PasteBar })));

/** The bar, a moment after the text and long before the first paste has anything to say. */
export function LaterPasteBar(props: ComponentProps<typeof Bar>) {
  return (
    <Suspense>
      <PasteBar {...props} />
    </Suspense>
  );
}
