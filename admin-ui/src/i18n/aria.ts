import type { Language } from "./language";

// React Aria has no Vietnamese. It reads its own words from these two window symbols when they are there, and then
// throws for any package or key it cannot find: the list below must hold every part of React Aria we use, which
// the end-to-end run shows by opening every overlay.
const strings: Record<Language, Record<string, Record<string, string>>> = {
  vi: {
    "@react-aria/overlays": { dismiss: "Đóng" },
    "@react-aria/menu": {
      longPressMessage: "Nhấn giữ hoặc nhấn Alt + mũi tên xuống để mở danh mục",
    },
  },
  en: {
    "@react-aria/overlays": { dismiss: "Dismiss" },
    "@react-aria/menu": { longPressMessage: "Long press or press Alt + ArrowDown to open menu" },
  },
};

/** Gives React Aria its words; must run before the first component renders. */
export function teachReactAria(language: Language): void {
  const room = window as unknown as Record<symbol, unknown>;
  room[Symbol.for("react-aria.i18n.locale")] = language === "vi" ? "vi-VN" : "en-GB";
  room[Symbol.for("react-aria.i18n.strings")] = strings[language];
}
