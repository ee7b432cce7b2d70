import { useCallback, useEffect, useState } from "react";

/**
 * Runs something once the page shows what the same step changes: mostly, once a dialog it closes is gone. While a dialog is
 * there it holds the focus; after it is gone React Aria gives the focus back only where nobody has taken it meanwhile, so
 * what is focused here keeps it, and no key falls between.
 */
export function useOnceDrawn(): (run: () => void) => void {
  const [next, setNext] = useState<(() => void) | null>(null);
  useEffect(() => next?.(), [next]);
  // A function of its own each time, so that the same one asked for twice runs twice.
  return useCallback((run) => setNext(() => () => run()), []);
}
