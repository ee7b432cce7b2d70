type Field = HTMLInputElement | HTMLTextAreaElement;

const fieldOf = (target: EventTarget | null): Field | null => {
  if (target instanceof HTMLTextAreaElement) return target;
  // A password is a secret, not a text: it goes out exactly as it was typed.
  const text =
    target instanceof HTMLInputElement && /^(text|search|url|email|tel)$/.test(target.type);
  return text ? target : null;
};

/** Makes a field's text one Unicode form, with the cursor where it was, as if it had been typed so. */
function compose(field: Field): void {
  const { value, selectionStart, selectionEnd } = field;
  const composed = value.normalize("NFC");
  if (composed === value || field.readOnly) return;
  const start = value.slice(0, selectionStart ?? value.length).normalize("NFC").length;
  const end = value.slice(0, selectionEnd ?? value.length).normalize("NFC").length;
  // Past React's own setter, so that the component hears of it as of any other change.
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  set?.call(field, composed);
  field.setSelectionRange(start, end);
  field.dispatchEvent(
    new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }),
  );
}

/**
 * Letters typed in parts ("e", then its accents) become one Unicode form in every text field of the page: when the field is
 * left, and before Enter sends it. Never between keystrokes, where an input method still works on them. Answers how to stop.
 */
export function composeFields(page: Document): () => void {
  const leave = (event: Event) => {
    const field = fieldOf(event.target);
    if (field) compose(field);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.isComposing && event.keyCode !== 229) leave(event);
  };
  page.addEventListener("focusout", leave, { capture: true });
  page.addEventListener("keydown", press, { capture: true });
  return () => {
    page.removeEventListener("focusout", leave, { capture: true });
    page.removeEventListener("keydown", press, { capture: true });
  };
}
