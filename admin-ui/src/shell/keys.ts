import { useState } from "react";

const memory = "toasoan.single-keys";

/** Whether one-key shortcuts are on; WCAG 2.1.4 wants them switchable. */
export const singleKeysAllowed = (): boolean => localStorage.getItem(memory) !== "off";

/** The setting and its switch. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(singleKeysAllowed);
  return [
    on,
    (wanted) => {
      localStorage.setItem(memory, wanted ? "on" : "off");
      setOn(wanted);
    },
  ];
}
