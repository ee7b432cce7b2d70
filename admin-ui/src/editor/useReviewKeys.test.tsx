import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useReviewKeys } from "./useReviewKeys";

it("a comment begun in the headline is about no words of the body, and none begins inside a message", () => {
  const comment = vi.fn();
  function Desk() {
    useReviewKeys({ step: () => {}, comment });
    return (
      <>
        <textarea aria-label="Tít" />
        <div className="ProseMirror">Thân bài</div>
        <div data-sends="">
          <textarea aria-label="Góp ý" />
        </div>
      </>
    );
  }
  render(<Desk />);
  const press = (target: Element) =>
    fireEvent.keyDown(target, { code: "KeyM", ctrlKey: true, altKey: true });
  press(screen.getByLabelText("Tít"));
  expect(comment).toHaveBeenLastCalledWith(true);
  press(screen.getByText("Thân bài"));
  expect(comment).toHaveBeenLastCalledWith(false);
  press(document.body);
  expect(comment).toHaveBeenLastCalledWith(false);
  press(screen.getByLabelText("Góp ý"));
  expect(comment).toHaveBeenCalledTimes(3);
});
