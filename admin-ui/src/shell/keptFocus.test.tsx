import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { useKeptFocus } from "./useKeptFocus";

afterEach(cleanup);

const at = (name: string) => screen.queryByText(name) ?? screen.getByLabelText(name);

function Desk({ gone = "" }: { gone?: string }) {
  useKeptFocus();
  const button = (name: string) => name !== gone && <button type="button">{name}</button>;
  return (
    <main>
      <h1 tabIndex={-1}>Trang</h1>
      {button("Bước")}
      <button type="button" role="tab" id="the-tab">
        Kiểm tra
      </button>
      <div role="tabpanel" aria-labelledby="the-tab">
        {button("Sửa")}
      </div>
      <div role="dialog" aria-label="Xem" tabIndex={-1}>
        {button("Nhận")}
      </div>
    </main>
  );
}

for (const [name, place] of [
  ["Bước", "Trang"],
  ["Sửa", "Kiểm tra"],
  ["Nhận", "Xem"],
] as const)
  it(`the focus of ${name}, which goes, is kept by ${place}`, async () => {
    const { rerender } = render(<Desk />);
    screen.getByText(name).focus();
    rerender(<Desk gone={name} />);
    await waitFor(() => expect(document.activeElement).toBe(at(place)));
  });

it("what somebody left on purpose gets nothing back", async () => {
  const { rerender } = render(<Desk />);
  screen.getByText("Sửa").focus();
  screen.getByText("Sửa").blur();
  rerender(<Desk gone="Bước" />);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(document.activeElement).toBe(document.body);
});
