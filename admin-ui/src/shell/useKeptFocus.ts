import { useEffect } from "react";

// The parts of a page that one can be in, from the smallest: what one was working in is nearer than the page's name.
const parts = '[role="tabpanel"], [role="dialog"], [role="alertdialog"], main';

/** What stands for a part when something in it is gone: the tab of a panel, a dialog itself, the name of the page. */
function standIn(part: Element | undefined): HTMLElement | null {
  if (part?.matches('[role$="dialog"]')) return part as HTMLElement;
  const tab = part?.matches('[role="tabpanel"]') && part.getAttribute("aria-labelledby");
  return tab ? document.getElementById(tab) : document.querySelector<HTMLElement>("main h1");
}

function ancestors(of: Element): Element[] {
  const found: Element[] = [];
  for (let one: Element | null = of; one; one = one.parentElement) found.push(one);
  return found;
}

/**
 * Gives the focus a place when what had it leaves the page: a button whose step is done, a finding that is mended. Without it
 * a keyboard would begin at the top again, and a screen reader would say nothing of where one is.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let trail: Element[] = [];
    let frame = 0;
    const isLost = () =>
      document.activeElement === document.body && trail[0] !== undefined && !trail[0].isConnected;
    const keep = () => {
      if (!isLost()) return;
      const part = trail.find((one) => one.isConnected && one.matches(parts));
      // Nothing may move for whoever pressed with a mouse.
      standIn(part)?.focus({ preventScroll: true });
    };
    const enter = ({ target }: FocusEvent) => {
      if (target instanceof Element) trail = ancestors(target);
    };
    // A dialog that closes gives the focus back by itself, a frame later: that place is better than any here.
    const watch = new MutationObserver(() => {
      if (!isLost()) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(keep);
      });
    });
    addEventListener("focusin", enter);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
      removeEventListener("focusin", enter);
    };
  }, []);
}
