import { useSyncExternalStore } from "react";

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = matchMedia(query);
      list.addEventListener("change", notify);
      return () => list.removeEventListener("change", notify);
    },
    () => matchMedia(query).matches,
  );
}

/** Below this the rail becomes a bottom bar and tables become cards. */
export const phone = "(max-width: 48rem)";
/** Below this the editor's side panel becomes a sheet. */
export const noRoomForPanel = "(max-width: 68rem)";
