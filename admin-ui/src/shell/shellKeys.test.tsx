import { cleanup, fireEvent, render, renderHook, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LanguageProvider } from "../i18n";
import { useSingleKeys } from "./keys";
import { useShellKeys } from "./useShellKeys";

const keys = { help: vi.fn(), palette: vi.fn(), go: vi.fn(() => true) };

function Desk({ children = null }: { children?: React.ReactNode }) {
  useShellKeys(keys);
  const [single, setSingle] = useSingleKeys();
  return (
    <main>
      <h1 tabIndex={-1}>Trang</h1>
      <input type="search" aria-label="Tìm" />
      <div className="ProseMirror" contentEditable suppressContentEditableWarning tabIndex={-1}>
        Thân bài
      </div>
      {["Một", "Hai", "Ba"].map((name) => (
        <a key={name} href="#a" data-row="">
          {name}
        </a>
      ))}
      <button type="button" onClick={() => setSingle(!single)}>
        Bật tắt
      </button>
      {children}
    </main>
  );
}

const open = (children?: React.ReactNode) =>
  render(<Desk>{children}</Desk>, { wrapper: LanguageProvider });
const on = (name: string) => screen.getByText(name);
const press = (code: string, more: object = {}, target: Element = on("Trang")) =>
  fireEvent.keyDown(target, { code, ...more });
const search = () => screen.getByLabelText("Tìm");

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe("the keys of every page", () => {
  it("Ctrl+K finds, but sets a link inside the body", () => {
    open();
    press("KeyK", { ctrlKey: true });
    press("KeyK", { metaKey: true }, search());
    expect(keys.palette).toHaveBeenCalledTimes(2);
    press("KeyK", { ctrlKey: true }, on("Thân bài"));
    press("KeyK", { ctrlKey: true, shiftKey: true });
    press("KeyK", { ctrlKey: true, isComposing: true });
    press("KeyK", { ctrlKey: true, keyCode: 229 });
    expect(keys.palette).toHaveBeenCalledTimes(2);
  });

  it("g and a letter lead to an area; another key in between breaks it off", () => {
    open();
    press("KeyG");
    press("KeyB");
    expect(keys.go).toHaveBeenCalledExactlyOnceWith("KeyB");
    press("KeyB");
    press("KeyG");
    press("KeyB", { ctrlKey: true });
    press("Tab");
    press("KeyB");
    expect(keys.go).toHaveBeenCalledOnce();
  });

  it("/ leads to the search field, where it is an ordinary letter", () => {
    open();
    expect(press("Slash")).toBe(false);
    expect(document.activeElement).toBe(search());
    expect(press("Slash", {}, search())).toBe(true);
  });

  it("an arrow downwards leads from the start of the page onto the first row, and nothing else does", () => {
    open();
    for (const code of ["ArrowUp", "Home", "End"]) expect(press(code)).toBe(true);
    for (const start of [on("Trang"), document.body]) {
      expect(press("ArrowDown", {}, start)).toBe(false);
      expect(document.activeElement).toBe(on("Một"));
    }
  });

  it("a page without rows keeps its arrows", () => {
    open();
    for (const row of document.querySelectorAll("[data-row]")) row.remove();
    expect(press("ArrowDown")).toBe(true);
  });

  it("arrows, Home and End move among rows", () => {
    open();
    on("Một").focus();
    const steps = [
      ["ArrowDown", "Hai"],
      ["End", "Ba"],
      ["ArrowDown", "Ba"],
      ["ArrowUp", "Hai"],
      ["Home", "Một"],
      ["ArrowUp", "Một"],
    ] as const;
    for (const [code, name] of steps) {
      press(code, {}, document.activeElement ?? undefined);
      expect(document.activeElement?.textContent).toBe(name);
    }
    expect(press("ArrowDown", { altKey: true }, on("Một"))).toBe(true);
    expect(press("ArrowDown", {}, on("Bật tắt"))).toBe(true);
    expect(document.activeElement?.textContent).toBe("Một");
  });

  it("none of the single ones works in a text field, for an input method, under a dialog or switched off", () => {
    const all = (target: Element, more: object = {}) => {
      press("KeyG", more, target);
      press("KeyB", more, target);
      press("Slash", more, target);
      press("Slash", { key: "?", shiftKey: true, ...more }, target);
    };
    const quiet = () => {
      expect(keys.go).not.toHaveBeenCalled();
      expect(keys.help).not.toHaveBeenCalled();
      expect(document.activeElement).not.toBe(search());
    };
    const { rerender } = open();
    for (const target of [search(), on("Thân bài")]) all(target);
    all(on("Trang"), { isComposing: true });
    all(on("Trang"), { keyCode: 229 });
    quiet();
    rerender(
      <Desk>
        <div role="dialog">Hộp</div>
      </Desk>,
    );
    all(on("Trang"));
    quiet();
    rerender(<Desk />);
    fireEvent.click(on("Bật tắt"));
    all(on("Trang"));
    on("Một").focus();
    press("ArrowDown", {}, on("Một"));
    expect(document.activeElement?.textContent).toBe("Một");
    quiet();
    // What needs Ctrl is no single key.
    press("KeyK", { ctrlKey: true });
    expect(keys.palette).toHaveBeenCalledOnce();
  });

  it("the switch is remembered, and on again they work", () => {
    open();
    fireEvent.click(on("Bật tắt"));
    cleanup();
    const { result } = renderHook(useSingleKeys);
    expect(result.current[0]).toBe(false);
    cleanup();
    open();
    press("Slash", { key: "?", shiftKey: true });
    expect(keys.help).not.toHaveBeenCalled();
    fireEvent.click(on("Bật tắt"));
    press("Slash", { key: "?", shiftKey: true });
    expect(keys.help).toHaveBeenCalledOnce();
  });
});
