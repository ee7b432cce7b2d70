import type { Editor } from "@tiptap/core";
import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import type { Vocabulary } from "../../api";
import type { Ask } from "../body/asked";
import type { SuggestionFeed } from "./suggest";

const load = () => import("./SuggestMenu").then((part) => ({ default: part.SuggestMenu }));
const SuggestMenu = lazy(load);

/** Shows the list that the text asks for, if it asks for one. */
export function Suggestions(props: {
  editor: Editor;
  feed: SuggestionFeed;
  vocabulary: Vocabulary;
  onAsk: Ask;
}) {
  const open = useSyncExternalStore(props.feed.watch, props.feed.read);
  // Ahead of the first `/`, but after everything that writing needs.
  useEffect(() => void load(), []);
  if (!open) return null;
  return (
    <Suspense>
      <SuggestMenu {...props} open={open} />
    </Suspense>
  );
}
