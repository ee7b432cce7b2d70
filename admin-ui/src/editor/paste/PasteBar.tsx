import type { Editor } from "@tiptap/core";
import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { type Catalogue, useWords } from "../../i18n";
import { Button } from "../../ui";
import { type Aftermath, aftermathOf, dismiss } from "./aftermath";
import styles from "./PasteBar.module.css";
import { takeOffer } from "./plugin";
import { told } from "./report";

const useAftermath = (editor: Editor): Aftermath | null =>
  useSyncExternalStore(
    (notify) => {
      editor.on("transaction", notify);
      return () => {
        editor.off("transaction", notify);
      };
    },
    () => aftermathOf(editor.state),
  );

function offered(
  { offer }: Aftermath,
  t: Catalogue["paste"],
): { ask: string; how: string; act: string } | null {
  if (offer === null) return null;
  if (offer.kind === "official") return { ask: t.official, how: t.officialHow, act: t.rebuild };
  const { encoding, by } = offer.suspicion;
  const name = t.encodings[encoding];
  return {
    ask: by === "font" ? t.uses(name) : t.seems(name),
    how: t.becomes(offer.preview),
    act: t.convert,
  };
}

/** A calm bar after a paste: what was left out, and what could be done with the text if the person wants it. */
export function PasteBar({ editor }: { editor: Editor }) {
  const t = useWords().paste;
  const aftermath = useAftermath(editor);
  const drops = aftermath
    ? told(aftermath.drops).map(({ kind, times }) => t.drops[kind](times))
    : [];
  const offer = aftermath && offered(aftermath, t);
  const look = aftermath ? `${styles.bar} ${offer ? styles.asking : ""}` : undefined;
  const back = () => editor.commands.focus(null, { scrollIntoView: false });
  const away = () => {
    dismiss(editor.view);
    back();
  };
  return (
    <div className={styles.place}>
      {/* The place is always there, so that a screen reader hears what is put into it. */}
      <div role="status" className={look} data-paste-bar="">
        {aftermath && (
          <>
            <div className={styles.words}>
              {aftermath.done && <p>{aftermath.done === "encoding" ? t.converted : t.rebuilt}</p>}
              {offer && <p className={styles.ask}>{offer.ask}</p>}
              {offer && <p>{offer.how}</p>}
              {drops.length > 0 && <p>{t.dropped(drops.join(", "))}</p>}
            </div>
            <div className={styles.actions}>
              {offer ? (
                <>
                  <Button
                    tone="primary"
                    onPress={() => {
                      takeOffer(editor.view);
                      back();
                    }}
                  >
                    {offer.act}
                  </Button>
                  <Button onPress={away}>{t.keep}</Button>
                </>
              ) : (
                <Button tone="quiet" icon aria-label={t.close} onPress={away}>
                  <X size={16} aria-hidden />
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
