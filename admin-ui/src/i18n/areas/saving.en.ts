import type { savingVi } from "./saving.vi";

/** Words of saving, in English. */
export const savingEn: typeof savingVi = {
  locked: (who: string) => `${who || "Somebody else"} holds the article`,
  lockedTitle: (who: string) => `${who || "Somebody else"} is editing this article`,
  lockedBody:
    "What you just wrote has not reached the server, but it is kept on this device and is sent by itself when the article is free. Until then the article is read-only.",
  again: "Saved again",
  copy: "Copy my version",
  copied: "Your version is copied",
  copyFailed: "The browser does not allow copying. Download your version instead.",
  takeAway: "Download",
  asWeb: "Text that Word can open (.html)",
  asData: "Complete version for recovery (.json)",
  fileName: "my-version",
  unkeptTitle: "This device keeps no copy",
  unkept:
    "The browser's storage is full or this is a private window. Your text still goes to the server as usual; do not close the page before you see “Saved”, or download your version.",
  unkeptProposal:
    "The browser's storage is full or this is a private window. This proposal lives only on the open page: send it before you close the page, or download your version.",
  tooLarge: "The article is too long for the server. Split off part of the body and save again.",
  refusedIn: (part: string) => `What needs a change: ${part}.`,
  blockNumber: (body: string, n: number, kind: string) => `${body}, block ${n} (${kind})`,
  refusedPlain: "The server refused this version. Your text is still here and on this device.",
  giveUp: "Drop what is unsaved, use the server's version",
  givenUp: "Your unsaved version is kept aside for one day.",
  bringBack: "Bring my version back",
  otherTab: {
    title: "You are writing this article in another tab",
    body: "This tab is read-only and follows each save of the other one, so the two never overwrite each other.",
    take: "Write in this tab",
    taking: "Waiting for the other tab to save…",
  },
  recovery: {
    title: (when: string) => `There is an unsent version from ${when}`,
    body: "Last time the page closed before your text reached the server.",
    older:
      "The article has since been changed on the server; after restoring you will put both versions together.",
    see: "See the differences",
    restore: "Restore",
    drop: "Discard",
    dropped: (when: string) => `The unsent version from ${when} was discarded.`,
    undo: "Bring the discarded version back",
    wait: "The text on the page has not reached the server; this version can be opened after that.",
    differences: "How the unsent version differs from the server's",
    legend: "Struck-out words are only on the server, underlined words only in the unsent version.",
    none: "The two versions agree in every part.",
  },
  conflict: {
    title: "The server has a different version",
    body: "Someone else saved this article after you opened it. Your text is still here and on this device. What only one side changed goes together by itself; where both changed, you choose.",
    open: "Put both together",
    dialog: "Put my version and the server's together",
    newer:
      "While you were choosing, a newer version was saved. What you put together is untouched; look at the remaining differences.",
    clashes: (n: number) =>
      n === 1 ? "1 place both changed: you choose" : `${n} places both changed: you choose`,
    noClash: "Each side changed something else, so they go together; look through it and save.",
    automatic: (n: number) =>
      n === 1
        ? "1 place only one side changed: automatic"
        : `${n} places only one side changed: automatic`,
    mineOnly: "Only you changed this: yours is kept",
    theirsOnly: "Only the server's version changed: theirs is taken",
    base: "Common origin",
    baseUnknown: "Origin not known",
    mine: "Mine",
    theirs: "On the server",
    both: "Keep both, the server's first",
    choice: (part: string) => `Choose for ${part}`,
    order: "Order of the blocks",
    orderMine: "In my order",
    orderTheirs: "In the server's order",
    orderBody: "Both sides moved blocks.",
    orderMoved: "Blocks were moved.",
    deleted: "(deleted)",
    empty: "(empty)",
    look: "The words agree; only formatting or properties differ.",
    left: (n: number) => (n === 1 ? "1 place left to choose" : `${n} places left to choose`),
    save: "Save the combined version",
    allMine: "Choose mine everywhere",
    allTheirs: "Choose the server's everywhere",
    giveUp: "Drop my version",
    added: "added",
    removed: "removed",
  },
  offlineCopy: (when: string) =>
    `You are offline: this is the copy kept on this device at ${when}. Keep writing, it is sent when the network is back.`,
  newVersion: "A new version of the interface is here. Finish your sentence, then reload.",
  reload: "Reload",
  later: "Later",
};
