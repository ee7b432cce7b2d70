import { useSyncExternalStore } from "react";

// A sheet of paper is narrower than most screens: what is open must not close because it is printed.
const onScreen = new Map<string, boolean>();
const holds = (query: string): boolean => {
  const known = onScreen.get(query);
  if (known !== undefined && matchMedia("print").matches) return known;
  const now = matchMedia(query).matches;
  onScreen.set(query, now);
  return now;
};

/** Whether a media query holds now, or held before the page began to be printed. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = matchMedia(query);
      list.addEventListener("change", notify);
      return () => list.removeEventListener("change", notify);
    },
    () => holds(query),
  );
}

/** Below this the rail becomes a bottom bar and tables become cards. */
export const phone = "(max-width: 48rem)";
/** Below this the editor's side panel becomes a sheet. */
export const noRoomForPanel = "(max-width: 68rem)";
