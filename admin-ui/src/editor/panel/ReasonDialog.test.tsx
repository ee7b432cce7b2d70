import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Me } from "../../api";
import { LanguageProvider } from "../../i18n";
import { MeContext } from "../../session/me";
import { ReasonDialog } from "./ReasonDialog";

const me = (id: string) => ({ user: { id } }) as Me;

/** The dialog, as a person sees it; what it last failed with stays in it. */
function open({ title = "Trả lại", person = "lan", failed = null as string | null } = {}) {
  const onReason = vi.fn();
  render(
    <LanguageProvider>
      <MeContext.Provider value={me(person)}>
        <ReasonDialog
          title={title}
          hint=""
          go="Làm đi"
          failed={failed}
          working={false}
          onClose={vi.fn()}
          onReason={onReason}
        />
      </MeContext.Provider>
    </LanguageProvider>,
  );
  const area = screen.getByRole<HTMLTextAreaElement>("textbox");
  const write = (text: string) => fireEvent.change(area, { target: { value: text } });
  const go = () => fireEvent.click(screen.getByRole("button", { name: "Làm đi" }));
  return { area, write, go, onReason };
}

afterEach(cleanup);

describe("a half-written reason", () => {
  it("is there again when the dialog is opened again, for the same person and act", () => {
    open().write("Thiếu nguồn");
    cleanup();
    expect(open().area.value).toBe("Thiếu nguồn");
    cleanup();
    expect(open({ person: "minh" }).area.value).toBe("");
    cleanup();
    expect(open({ title: "Gỡ bài" }).area.value).toBe("");
  });

  it("is gone once it was given, and stays when it was given in vain", () => {
    const first = open({ title: "Bỏ qua" });
    first.write("Đúng như văn bản");
    first.go();
    expect(first.onReason).toHaveBeenCalledWith("Đúng như văn bản");
    cleanup();
    const refused = open({ title: "Bỏ qua", failed: "Mất mạng" });
    expect(refused.area.value).toBe("");
    refused.write("Lần nữa");
    refused.go();
    cleanup();
    expect(open({ title: "Bỏ qua" }).area.value).toBe("Lần nữa");
  });
});
