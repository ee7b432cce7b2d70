// @vitest-environment node
import { expect, it } from "vitest";
// @ts-expect-error a plain script without types
import { generate, present } from "../../scripts/api.mjs";

it("the types of the API are those of the server's document (else run `npm run api`)", async () => {
  expect(present()).toBe(await generate());
});
