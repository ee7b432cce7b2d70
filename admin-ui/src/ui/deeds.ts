import { useEffect, useRef } from "react";

/** Something the page can do now, by its name. */
export interface Deed {
  id: string;
  name: string;
  /** The keys that do the same. */
  keys?: string;
  run: () => void;
}

const offers = new Set<() => Deed[]>();

/** Offers what a part of the page can do. It is asked only when somebody looks for it, so offering costs nothing. */
export function useDeeds(offer: () => Deed[]): void {
  const latest = useRef(offer);
  latest.current = offer;
  useEffect(() => {
    const read = () => latest.current();
    offers.add(read);
    return () => void offers.delete(read);
  }, []);
}

/** Everything the page on the screen can do now. */
export const deedsNow = (): Deed[] => [...offers].flatMap((read) => read());
