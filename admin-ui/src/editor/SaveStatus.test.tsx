import { renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { LanguageProvider } from "../i18n";
import type { SaverView, SaveState } from "./engine";
import { useAnnouncement } from "./SaveStatus";

const view = (state: SaveState): SaverView => ({ state, journal: "nothing", version: 1 });
const clean: SaveState = { tag: "clean", savedAt: 0 };
const dirty: SaveState = { tag: "dirty", since: 0 };
const saving: SaveState = { tag: "saving", attempt: 0 };
const retrying = (attempt: number): SaveState => ({ tag: "retrying", attempt });

function heard(states: SaveState[]): string[] {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <LanguageProvider>{children}</LanguageProvider>
  );
  const said: string[] = [];
  const first = states[0] ?? clean;
  const { result, rerender } = renderHook((state: SaveState) => useAnnouncement(view(state)), {
    initialProps: first,
    wrapper,
  });
  for (const state of states) {
    rerender(state);
    if (result.current !== (said.at(-1) ?? "")) said.push(result.current);
  }
  return said;
}

describe("what a screen reader hears about saving", () => {
  it("is nothing as long as saving works", () => {
    expect(heard([clean, dirty, saving, clean, dirty, saving, clean])).toEqual([]);
  });

  it("is each trouble once, however often it is tried, and that it is over", () => {
    const tries = [dirty, saving, retrying(1), saving, retrying(2), saving, retrying(3)];
    expect(heard([...tries, saving, clean, dirty, saving, clean])).toEqual([
      "Lỗi, thử lại (1)",
      "Đã lưu lại được",
    ]);
  });

  it("is the new trouble when one follows another", () => {
    const offline: SaveState = { tag: "offline" };
    const conflict: SaveState = { tag: "conflict", theirs: 3 };
    expect(heard([dirty, saving, offline, saving, conflict])).toEqual([
      "Ngoại tuyến – đã giữ trên máy",
      "Xung đột",
    ]);
  });
});
