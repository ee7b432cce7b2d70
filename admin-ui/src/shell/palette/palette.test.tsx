import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Inbox } from "lucide-react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LanguageProvider } from "../../i18n";
import type { Deed } from "../../ui";
import { type Entry, matches } from "./find";
import { Palette } from "./Palette";

const entry = (name: string, group: Entry["group"] = "areas"): Entry => ({
  id: name,
  group,
  name,
  run: () => {},
});
const names = (entries: Entry[], query: string) => matches(entries, query).map((one) => one.name);

describe("what the palette finds", () => {
  const all = [entry("Việc của tôi"), entry("Bài viết"), entry("Gửi bài", "deeds")];

  it("needs no marks and no order of words", () => {
    expect(names(all, "viec")).toEqual(["Việc của tôi"]);
    expect(names(all, "ĐI")).toEqual([]);
    expect(names(all, "viet bai")).toEqual(["Bài viết"]);
    expect(names([entry("Đường sắt")], "duong")).toEqual(["Đường sắt"]);
    expect(names(all, "viê\u0323c")).toEqual(["Việc của tôi"]);
  });

  it("is everything at first, deeds before areas; names that begin so come first in their group", () => {
    expect(names(all, " ")).toEqual(["Gửi bài", "Việc của tôi", "Bài viết"]);
    expect(names(all, "bai")).toEqual(["Gửi bài", "Bài viết"]);
    expect(names([entry("Xem bài"), entry("Bài viết")], "bài")).toEqual(["Bài viết", "Xem bài"]);
  });
});

afterEach(cleanup);

describe("the palette", () => {
  const area = { to: "/", name: "Việc", short: "Việc", icon: Inbox, code: "KeyV", letter: "v" };
  const save: Deed = { id: "save", name: "Lưu ngay", run: () => {} };
  function open(deeds = [save]) {
    const done = { area: vi.fn(), deed: vi.fn() };
    render(
      <QueryClientProvider client={new QueryClient()}>
        <LanguageProvider>
          <Palette
            areas={[area as never]}
            deeds={deeds}
            onArea={done.area}
            onArticle={() => {}}
            onDeed={done.deed}
            onClose={() => {}}
          />
        </LanguageProvider>
      </QueryClientProvider>,
    );
    return { ...done, field: screen.getByRole("combobox") };
  }
  const chosen = () => screen.getByRole("option", { selected: true }).textContent;

  it("is run by the keyboard from its field", () => {
    const { field, area: went, deed } = open();
    expect(chosen()).toContain("Lưu ngay");
    fireEvent.keyDown(field, { key: "ArrowDown" });
    expect(chosen()).toContain("Việc");
    expect(field.getAttribute("aria-activedescendant")).toBe(
      screen.getByRole("option", { selected: true }).id,
    );
    fireEvent.keyDown(field, { key: "Enter" });
    expect(went).toHaveBeenCalledOnce();
    fireEvent.keyDown(field, { key: "ArrowDown" });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(deed).toHaveBeenCalledOnce();
  });

  it("leaves Enter and the arrows to an input method that composes", () => {
    const { field, deed, area: went } = open();
    for (const composing of [{ isComposing: true }, { keyCode: 229 }])
      for (const key of ["ArrowDown", "Enter"]) fireEvent.keyDown(field, { key, ...composing });
    expect(deed).not.toHaveBeenCalled();
    expect(went).not.toHaveBeenCalled();
    expect(chosen()).toContain("Lưu ngay");
  });

  it("keeps what is chosen when letters in parts are put together before Enter", () => {
    const { field } = open([
      { id: "one", name: "Ô một", run: () => {} },
      { id: "two", name: "Ô hai", run: () => {} },
    ]);
    fireEvent.change(field, { target: { value: "o\u0302" } });
    fireEvent.keyDown(field, { key: "ArrowDown" });
    expect(chosen()).toContain("Ô hai");
    fireEvent.change(field, { target: { value: "\u00f4" } });
    expect(chosen()).toContain("Ô hai");
    fireEvent.change(field, { target: { value: "\u00f4 " } });
    expect(chosen()).toContain("Ô một");
  });

  it("says when nothing matches", () => {
    const { field } = open();
    fireEvent.change(field, { target: { value: "zzz" } });
    expect(screen.getByText("Không có mục nào khớp.")).toBeDefined();
    expect(field.getAttribute("aria-expanded")).toBe("false");
    fireEvent.keyDown(field, { key: "ArrowDown" });
    fireEvent.keyDown(field, { key: "Enter" });
  });
});
