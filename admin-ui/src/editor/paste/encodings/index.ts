/** Vietnamese before Unicode: tables as data, how to recognise it, how to read it. It knows text and fonts, no documents. */
export { decode, type Encoding } from "./decode";
export { encodingOfFont, type Run, readRun, type Suspicion, suspect } from "./detect";
