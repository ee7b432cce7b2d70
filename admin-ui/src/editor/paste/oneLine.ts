import type { ClipboardEvent } from "react";
import { cleanLine } from "./text";

/**
 * Pasting into a field that is one line: the text comes clean and without line ends. It goes in as typed text would, so that
 * Ctrl+Z takes it back.
 */
export function pasteOneLine(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  const field = event.currentTarget;
  const pasted = event.clipboardData.getData("text/plain");
  if (field.readOnly || field.disabled || pasted === "") return;
  event.preventDefault();
  const line = cleanLine(pasted);
  const { selectionStart: start, selectionEnd: end, value } = field;
  if (line === "" || start === null || end === null) return;
  // The command is old but the only one that keeps the browser's own undo; where it is gone, the value is set.
  if (document.execCommand?.("insertText", false, line)) return;
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  set?.call(field, value.slice(0, start) + line + value.slice(end));
  field.setSelectionRange(start + line.length, start + line.length);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}
