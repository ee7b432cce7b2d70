/**
 * Writes src/api/schema.d.ts from the server's OpenAPI document. Run it (`npm run api`) whenever the document changed; a test
 * fails as long as one was changed without the other.
 */
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const source = new URL("../../docs/api/openapi.json", import.meta.url);
const target = new URL("../src/api/schema.d.ts", import.meta.url);

/** The types as they should stand in the file. */
export async function generate() {
  const document = JSON.parse(readFileSync(source, "utf8"));
  const types = astToString(await openapiTS(document));
  return `/** Written by \`npm run api\` from docs/api/openapi.json; not to be edited by hand. */\n${types}`;
}

/** What stands in the file now. */
export const present = () => readFileSync(target, "utf8");

if (process.argv[1] === import.meta.filename) writeFileSync(target, await generate());
