import { useState } from "react";
import type { Article, Content, Vocabulary } from "../../api";
import { clockTime, dateTime, useWords } from "../../i18n";
import { Button, Notice } from "../../ui";
import type { Left } from "../engine";
import { DifferencesDialog } from "../later";
import { type EditingSession, useSaverLook } from "../session";
import type { Recovery } from "./useRecovery";

/** Text that earlier pages left unsent, each with its ways out, and the way back from the last one let go of. */
export function RecoveryNotices({
  recovery,
  session,
  article,
  vocabulary,
}: {
  recovery: Recovery;
  session: EditingSession;
  article: Article;
  vocabulary: Vocabulary;
}) {
  const t = useWords();
  const words = t.saving.recovery;
  const [seen, setSeen] = useState<string | null>(null);
  const shown = recovery.waiting.find((one) => one.entry === seen);
  // One is put back only when the text on the screen is safe.
  const ready = useSaverLook(session, ({ state }) => state.tag === "clean");
  return (
    <>
      {recovery.waiting.map((one) => (
        <Notice
          key={one.entry}
          tone="warn"
          title={words.title(whenOf(one))}
          actions={
            <>
              <Button onPress={() => setSeen(one.entry)}>{words.see}</Button>
              <Button tone="primary" isDisabled={!ready} onPress={() => recovery.restore(one)}>
                {words.restore}
              </Button>
              <Button tone="quiet" onPress={() => recovery.drop(one)}>
                {words.drop}
              </Button>
            </>
          }
        >
          <p>{ready ? words.body : words.wait}</p>
          {one.base !== article.edition.version && <p>{words.older}</p>}
        </Notice>
      ))}
      {recovery.dropped && (
        <Notice tone="info" actions={<Button onPress={recovery.undo}>{words.undo}</Button>}>
          <p>{words.dropped(whenOf(recovery.dropped))}</p>
        </Notice>
      )}
      {recovery.gaveUp && (
        <Notice
          tone="info"
          actions={<Button onPress={recovery.bringBack}>{t.saving.bringBack}</Button>}
        >
          <p>{t.saving.givenUp}</p>
        </Notice>
      )}
      {shown && (
        <DifferencesDialog
          left={shown}
          article={article}
          vocabulary={vocabulary}
          ready={ready}
          onClose={() => setSeen(null)}
          onRestore={() => {
            setSeen(null);
            recovery.restore(shown);
          }}
          onDrop={() => {
            setSeen(null);
            recovery.drop(shown);
          }}
        />
      )}
    </>
  );
}

// The hour says enough on the same day.
const whenOf = ({ at }: Left<Content>): string =>
  dateTime(at).slice(0, 10) === dateTime(Date.now()).slice(0, 10) ? clockTime(at) : dateTime(at);
