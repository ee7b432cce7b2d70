import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LanguageProvider } from "../../i18n";
import { Compose } from "./Compose";
import { type About, Slot } from "./unsent";

const slot = (about: About = "reply 1", person = "lan") => new Slot(person, "7", about);
const kept = { text: "Cần thêm nguồn", mentions: [], anchor: null };

function open(at: Slot, { first = "", send = vi.fn(async () => {}), cancel = vi.fn() } = {}) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageProvider>
        <Compose
          article="7"
          label="Trả lời"
          go="Gửi"
          first={first}
          slot={at}
          onSend={send}
          onCancel={cancel}
        />
      </LanguageProvider>
    </QueryClientProvider>,
  );
  return { area: screen.getByLabelText<HTMLTextAreaElement>("Trả lời"), send, cancel };
}
const write = (area: HTMLTextAreaElement, text: string) =>
  fireEvent.change(area, { target: { value: text } });

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("a half-written message", () => {
  it("is found again after its panel went, without taking the focus", () => {
    const { area } = open(slot());
    expect(document.activeElement).toBe(area);
    write(area, kept.text);
    cleanup();
    const again = open(slot()).area;
    expect(again.value).toBe(kept.text);
    expect(document.activeElement).not.toBe(again);
  });

  it("belongs to one person and one conversation", () => {
    write(open(slot()).area, kept.text);
    expect(slot().read()).toEqual(kept);
    for (const other of [slot("reply 2"), slot("edit 1"), slot("new"), slot("reply 1", "minh")])
      expect(other.read()).toBeNull();
  });

  it("is forgotten once given up or emptied, and never kept where nothing was changed", () => {
    const { area, cancel } = open(slot("edit 1"), { first: "Như cũ" });
    expect(slot("edit 1").read()).toBeNull();
    write(area, "Khác");
    expect(slot("edit 1").read()?.text).toBe("Khác");
    write(area, "Như cũ");
    expect(slot("edit 1").read()).toBeNull();
    write(area, "Khác nữa");
    fireEvent.click(screen.getByRole("button", { name: "Thôi" }));
    expect(cancel).toHaveBeenCalled();
    expect(slot("edit 1").read()).toBeNull();
  });

  it("stays when sending failed", async () => {
    const send = vi.fn(() => Promise.reject(new Error("mạng")));
    const { area } = open(slot(), { send });
    write(area, kept.text);
    fireEvent.click(screen.getByRole("button", { name: "Gửi" }));
    await waitFor(() => expect(screen.getByRole("alert")).toBeDefined());
    expect(slot().read()).toEqual(kept);
  });

  it("says so where the machine keeps nothing", () => {
    const { area } = open(slot());
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { setItem: full });
    write(area, kept.text);
    expect(screen.getByText(/Máy này không giữ được/)).toBeDefined();
  });

  it("is not believed when something else lies in its place", () => {
    localStorage.setItem("toasoan.message lan 7 reply 1", '{"text":1}');
    expect(slot().read()).toBeNull();
    localStorage.setItem("toasoan.message lan 7 reply 1", "{");
    expect(slot().read()).toBeNull();
  });
});
