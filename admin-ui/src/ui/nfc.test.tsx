import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { TextField } from "./fields";
import { composeFields } from "./nfc";

const nfd = "Quy hoạch tỉnh".normalize("NFD");

function Form({ heard }: { heard: (value: string) => void }) {
  const [value, setValue] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        heard(value);
      }}
    >
      <TextField label="Tên" value={value} onChange={setValue} />
      <TextField label="Mật khẩu" type="password" />
      <button type="submit">Gửi</button>
    </form>
  );
}

let stop = () => {};
beforeEach(() => {
  stop = composeFields(document);
});
afterEach(() => {
  stop();
  cleanup();
});

it("a field that is left holds one Unicode form, and its owner knows", async () => {
  const heard = vi.fn();
  render(<Form heard={heard} />);
  const field = screen.getByLabelText<HTMLInputElement>("Tên");
  await userEvent.type(field, nfd);
  expect(field.value, "while one is typing nothing is touched").toBe(nfd);
  await userEvent.click(screen.getByText("Gửi"));
  expect(field.value).toBe(nfd.normalize("NFC"));
  expect(heard).toHaveBeenCalledWith(nfd.normalize("NFC"));
});

it("Enter sends the one form, too", async () => {
  const heard = vi.fn();
  render(<Form heard={heard} />);
  await userEvent.type(screen.getByLabelText("Tên"), `${nfd}{Enter}`);
  expect(heard).toHaveBeenCalledWith(nfd.normalize("NFC"));
});

it("the cursor stays between the letters it was between", () => {
  render(<Form heard={() => {}} />);
  const field = screen.getByLabelText<HTMLInputElement>("Tên");
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  set?.call(field, nfd);
  const before = "Quy hoạ".normalize("NFD").length;
  field.setSelectionRange(before, before);
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  expect(field.selectionStart).toBe("Quy hoạ".length);
});

it("a password goes as it was typed", async () => {
  render(<Form heard={() => {}} />);
  const field = screen.getByLabelText<HTMLInputElement>("Mật khẩu");
  await userEvent.type(field, nfd);
  await userEvent.tab();
  expect(field.value).toBe(nfd);
});
