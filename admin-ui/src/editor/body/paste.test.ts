// @vitest-environment node
import { expect, it } from "vitest";
import { cleanPastedHtml, cleanPastedText } from "./paste";

it("pasted letters come in the form we store, without characters nobody sees", () => {
  expect(cleanPastedText("Viê\u0323t\u200b Nam\ufeff")).toBe("Việt Nam");
});

it("Word's leftovers go", () => {
  const word = "<!--[if gte mso 9]><xml>x</xml><![endif]--><p>A<o:p>&nbsp;</o:p></p>";
  expect(cleanPastedHtml(word)).toBe("<p>A&nbsp;</p>");
});
