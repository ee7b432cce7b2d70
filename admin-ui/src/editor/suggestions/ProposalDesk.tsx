import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { type Article, type Content, suggest, type Vocabulary } from "../../api";
import { graphemeCount, useWords } from "../../i18n";
import { useMe } from "../../session";
import { Button, Dialog, failureWords, Notice, TextField } from "../../ui";
import type { Left } from "../engine";
import { SafeCopy } from "../later";
import { openedBody } from "../schema";
import { WritingDesk } from "../WritingDesk";
import { Proposal } from "./proposal";
import styles from "./suggestions.module.css";
import { proposalJournal } from "./useUnfinished";

const longest = 1_000;

function proposalOf(article: Article, person: string, left: Left<Content> | null): Proposal {
  const journal = proposalJournal(person, article);
  if (left) journal.adopt(left.entry);
  const { version, content } = article.edition;
  const present = { ...content, body: openedBody(content.body) };
  const ground = left?.ground
    ? { version: left.base, content: left.ground }
    : { version, content: present };
  return new Proposal(ground, journal, left?.content);
}

/** The same desk on a copy of the text: what is changed here is proposed, not saved. */
export function ProposalDesk({
  article,
  vocabulary,
  left,
  onDone,
}: {
  article: Article;
  vocabulary: Vocabulary;
  left: Left<Content> | null;
  /** `forgotten` settles once this machine keeps nothing of it any more. */
  onDone: (sent: boolean, forgotten: Promise<void>) => void;
}) {
  const words = useWords();
  const t = words.together.suggestions;
  const me = useMe();
  const [proposal] = useState(() => proposalOf(article, me.user.id, left));
  const [asking, setAsking] = useState<"send" | "leave" | "nothing" | null>(null);
  // Kept here: whoever closes the dialog to look at the text once more has not given up their words.
  const [note, setNote] = useState("");
  const unkept = useSyncExternalStore(proposal.subscribe, proposal.unkept);
  useEffect(() => proposal.close, [proposal]);
  const leave = () => onDone(false, proposal.forget());
  return (
    <>
      <div className={styles.mode}>
        <Notice
          tone="warn"
          title={t.mode}
          actions={
            <>
              <Button
                tone="primary"
                onPress={() => setAsking(proposal.changed() ? "send" : "nothing")}
              >
                {t.send}
              </Button>
              <Button onPress={() => (proposal.changed() ? setAsking("leave") : leave())}>
                {t.leave}
              </Button>
            </>
          }
        >
          <p>{asking === "nothing" ? t.nothing : t.modeBody}</p>
        </Notice>
        {unkept && (
          <Notice
            tone="warn"
            title={words.saving.unkeptTitle}
            actions={
              <SafeCopy
                article={article.id}
                version={proposal.ground.version}
                vocabulary={vocabulary}
                read={proposal.read}
              />
            }
          >
            <p>{words.saving.unkeptProposal}</p>
          </Notice>
        )}
      </div>
      <WritingDesk session={proposal} article={article} vocabulary={vocabulary} editable />
      {asking === "send" && (
        <SendDialog
          id={article.id}
          proposal={proposal}
          note={note}
          onNote={setNote}
          onClose={() => setAsking(null)}
          onSent={() => onDone(true, proposal.forget())}
        />
      )}
      {asking === "leave" && (
        <Dialog
          title={t.leaveTitle}
          role="alertdialog"
          onClose={() => setAsking(null)}
          foot={
            <>
              <Button onPress={() => setAsking(null)}>{t.stay}</Button>
              <Button tone="danger" onPress={leave}>
                {t.leaveGo}
              </Button>
            </>
          }
        >
          <p>{t.leaveBody}</p>
        </Dialog>
      )}
    </>
  );
}

function SendDialog({
  id,
  proposal,
  note,
  onNote,
  onSent,
  onClose,
}: {
  id: string;
  proposal: Proposal;
  note: string;
  onNote: (note: string) => void;
  onSent: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  const words = t.together.suggestions;
  const queries = useQueryClient();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const said = note.normalize("NFC").trim();
  const long = graphemeCount(said) > longest;
  const send = async () => {
    setWorking(true);
    setFailed(null);
    try {
      const { version, content } = proposal.ground;
      await suggest(id, version, content, proposal.read(), said);
      void queries.invalidateQueries({ queryKey: ["suggestions", id] });
      onSent();
    } catch (failure) {
      setFailed(failureWords(failure, t));
      setWorking(false);
    }
  };
  return (
    <Dialog
      title={words.sendTitle}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button tone="primary" isPending={working} isDisabled={long} onPress={() => void send()}>
            {words.sendGo}
          </Button>
        </>
      }
    >
      {failed && <Notice tone="error">{failed}</Notice>}
      <TextField
        label={words.note}
        hint={words.noteHint}
        value={note}
        onChange={onNote}
        error={long ? words.noteLong : null}
        lines
        autoFocus
      />
    </Dialog>
  );
}
