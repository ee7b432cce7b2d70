import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useRef, useState } from "react";
import { afterEach, expect, it } from "vitest";
import { LanguageProvider } from "../i18n";
import { Dialog } from "./Dialog";
import { useOnceDrawn } from "./onceDrawn";

function Desk() {
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const onceDrawn = useOnceDrawn();
  const close = () => {
    setOpen(false);
    onceDrawn(() => field.current?.focus());
  };
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Mở
      </button>
      <input ref={field} aria-label="Ô" />
      {open && (
        <Dialog title="Hộp" onClose={() => setOpen(false)}>
          <button type="button" onClick={close}>
            Tới ô
          </button>
        </Dialog>
      )}
    </>
  );
}

afterEach(cleanup);

it("the focus is where it was sent in the very step that closed the dialog, and stays there", async () => {
  render(<Desk />, { wrapper: LanguageProvider });
  for (const _ of [1, 2]) {
    const opener = screen.getByText("Mở");
    opener.focus();
    fireEvent.click(opener);
    fireEvent.click(screen.getByText("Tới ô"));
    expect(document.activeElement).toBe(screen.getByLabelText("Ô"));
    await new Promise(requestAnimationFrame);
    expect(document.activeElement).toBe(screen.getByLabelText("Ô"));
  }
});
