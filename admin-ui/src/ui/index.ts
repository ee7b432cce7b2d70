/** The parts screens are made of. They know words and looks, never the server or the newsroom. */
export { Button, buttonClass } from "./Button";
export { isComposing } from "./composing";
export { Dialog } from "./Dialog";
export { type Deed, deedsNow, useDeeds } from "./deeds";
export * from "./fields";
export * from "./media";
export { Notice } from "./Notice";
export { composeFields } from "./nfc";
export { useOnceDrawn } from "./onceDrawn";
export { Page, usePageName } from "./Page";
export { StateTag } from "./StateTag";
export { When } from "./When";
export * from "./waiting";
