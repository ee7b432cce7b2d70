import type { Content } from "../../api";

/** Gives the browser a file to put wherever it puts downloads. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Everything about the text, with what it was written on: enough to put it back by hand or by a program. */
export const contentAsData = (article: string, version: number, content: Content): string =>
  `${JSON.stringify({ article, version, content }, null, 2)}\n`;
