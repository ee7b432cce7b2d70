import { type RefObject, useEffect } from "react";

/** Keeps the element's `--keyboard` at the height that a phone's keyboard takes from the page's lower edge. */
export function useKeyboardInset(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const measure = () => {
      // A page that is zoomed in has a small view too, but no keyboard.
      const hidden = seen.scale > 1.05 ? 0 : innerHeight - seen.height - seen.offsetTop;
      place.current?.style.setProperty("--keyboard", `${Math.max(0, Math.round(hidden))}px`);
    };
    measure();
    seen.addEventListener("resize", measure);
    seen.addEventListener("scroll", measure);
    return () => {
      seen.removeEventListener("resize", measure);
      seen.removeEventListener("scroll", measure);
    };
  }, [place]);
}
