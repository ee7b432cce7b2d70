import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import user from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SignInForm } from "./SignInForm";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (props: Parameters<typeof SignInForm>[0]) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SignInForm {...props} />
    </QueryClientProvider>,
  );

const answer = (status: number, body: unknown) => {
  const fetch = vi.fn(
    async (_request: Request) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { "content-type": "application/json" },
      }),
  );
  vi.stubGlobal("fetch", fetch);
  return fetch;
};

describe("the sign-in form", () => {
  it("asks for both before it asks the server", async () => {
    const fetch = answer(200, {});
    show({ onDone: () => {} });
    await user.click(screen.getByRole("button", { name: "Đăng nhập" }));
    expect(screen.getByRole("alert").textContent).toBe("Nhập cả tên đăng nhập và mật khẩu.");
    expect(fetch).not.toHaveBeenCalled();
  });

  it("shows the server's own sentence, and empties only the password", async () => {
    answer(401, { code: "bad_credentials", detail: "Tên đăng nhập hoặc mật khẩu không đúng." });
    show({ onDone: () => {} });
    await user.type(screen.getByLabelText("Tên đăng nhập"), "lan");
    await user.type(screen.getByLabelText("Mật khẩu"), "sai{Enter}");
    expect((await screen.findByRole("alert")).textContent).toBe(
      "Tên đăng nhập hoặc mật khẩu không đúng.",
    );
    expect(screen.getByLabelText<HTMLInputElement>("Tên đăng nhập").value).toBe("lan");
    expect(screen.getByLabelText<HTMLInputElement>("Mật khẩu").value).toBe("");
  });

  it("says plainly when no answer came", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("offline");
    });
    show({ onDone: () => {} });
    await user.type(screen.getByLabelText("Tên đăng nhập"), "lan");
    await user.type(screen.getByLabelText("Mật khẩu"), "x{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain("Không tới được máy chủ.");
  });

  it("over an open page takes only the person whose page it is", async () => {
    const fetch = answer(200, { user: { id: "1" } });
    const done = vi.fn();
    show({ only: { username: "lan", display_name: "Lan" }, onDone: done });
    const name = screen.getByLabelText<HTMLInputElement>("Tên đăng nhập");
    expect(name.readOnly).toBe(true);
    await user.type(screen.getByLabelText("Mật khẩu"), "đúng{Enter}");
    await vi.waitFor(() => expect(done).toHaveBeenCalled());
    expect(await fetch.mock.calls[0]?.[0].json()).toEqual({ username: "lan", password: "đúng" });
  });
});
