import { Check, CornerDownRight, RotateCcw } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Message, Thread } from "../../api";
import { dateTime, useWords } from "../../i18n";
import { Button, failureWords, Notice, When } from "../../ui";
import { initials } from "../presence/people";
import { hasNews } from "./anchor";
import { Compose } from "./Compose";
import styles from "./comments.module.css";
import type { Talk } from "./useTalk";

/** One conversation: the words it is about, what was said, and the answer. */
export function ThreadCard({
  article,
  thread,
  talk,
}: {
  article: string;
  thread: Thread;
  talk: Talk;
}) {
  const t = useWords();
  const words = t.together.comments;
  const slot = talk.slot(`reply ${thread.id}`);
  const [answering, setAnswering] = useState(() => slot.read() !== null);
  const [failed, setFailed] = useState<string | null>(null);
  const card = useRef<HTMLLIElement>(null);
  const current = talk.selected === thread.id;
  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const starter = thread.messages[0]?.by.display_name ?? "";
  const settle = (resolved: boolean) =>
    void talk
      .settle(thread.id, resolved)
      .catch((failure: unknown) => setFailed(failureWords(failure, t)));
  return (
    <li
      ref={card}
      className={styles.card}
      aria-current={current || undefined}
      aria-label={words.thread(starter)}
      data-thread={thread.id}
    >
      {thread.anchor && (
        <Quoted
          quote={thread.anchor.quote}
          onGo={talk.placed(thread) ? () => talk.go(thread) : null}
        />
      )}
      {hasNews(thread, talk.since) && <span className={styles.news}>{words.unread}</span>}
      <ol className={styles.messages}>
        {thread.messages.map((message) => (
          <Said
            key={message.id}
            article={article}
            thread={thread.id}
            message={message}
            talk={talk}
          />
        ))}
      </ol>
      {thread.resolved && (
        <p className={styles.soft}>
          {words.resolvedBy(thread.resolved.by.display_name, dateTime(thread.resolved.at))}
        </p>
      )}
      {failed && <Notice tone="error">{failed}</Notice>}
      {answering ? (
        <Compose
          article={article}
          label={words.replyText(starter)}
          go={words.reply}
          slot={slot}
          onSend={async (text, mentions) => {
            await talk.reply(thread.id, text, mentions);
            setAnswering(false);
          }}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <div className={styles.acts}>
          {thread.status === "open" ? (
            <>
              <Button tone="quiet" onPress={() => setAnswering(true)}>
                <CornerDownRight size={16} aria-hidden /> {words.reply}
              </Button>
              <Button tone="quiet" aria-label={words.resolveLabel} onPress={() => settle(true)}>
                <Check size={16} aria-hidden /> {words.resolve}
              </Button>
            </>
          ) : (
            <Button tone="quiet" onPress={() => settle(false)}>
              <RotateCcw size={16} aria-hidden /> {words.reopen}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Quoted({ quote, onGo }: { quote: string; onGo: (() => void) | null }) {
  const t = useWords().together.comments;
  const shown = quote.replaceAll("\uFFFC", "▢");
  if (!onGo)
    return (
      <blockquote className={styles.gone}>
        <q className={styles.quote}>{shown}</q>
      </blockquote>
    );
  return (
    <AriaButton className={styles.quoted ?? ""} onPress={onGo} aria-label={`${t.show}: ${shown}`}>
      <q className={styles.quote}>{shown}</q>
    </AriaButton>
  );
}

function Said({
  article,
  thread,
  message,
  talk,
}: {
  article: string;
  thread: string;
  message: Message;
  talk: Talk;
}) {
  const t = useWords().together.comments;
  const slot = talk.slot(`edit ${message.id}`);
  const [editing, setEditing] = useState(() => message.yours && slot.read() !== null);
  const name = message.by.display_name;
  return (
    <li className={styles.message}>
      <p className={styles.by}>
        <span className={styles.face} data-letters={initials(name)} aria-hidden />
        <strong>{name}</strong>
        <span className={styles.soft}>
          <When at={message.at} />
          {message.edited_at && `, ${t.edited}`}
        </span>
      </p>
      {editing ? (
        <Compose
          article={article}
          label={t.editText}
          go={t.save}
          first={message.text}
          slot={slot}
          onSend={async (text) => {
            await talk.edit(thread, message.id, text);
            setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className={styles.text}>
          <WithNames message={message} />
          {message.yours && (
            <AriaButton className={styles.edit ?? ""} onPress={() => setEditing(true)}>
              {t.edit}
            </AriaButton>
          )}
        </p>
      )}
    </li>
  );
}

// Names that were mentioned stand out; everything else is the text as it was written.
function WithNames({ message: { text, mentions } }: { message: Message }) {
  const names = mentions.map((one) => `@${one.display_name}`).filter((name) => text.includes(name));
  if (names.length === 0) return text;
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  let at = 0;
  return text.split(new RegExp(`(${escaped.join("|")})`)).map((part) => {
    const key = at;
    at += part.length;
    return names.includes(part) ? (
      <strong key={key} className={styles.name}>
        {part}
      </strong>
    ) : (
      part
    );
  });
}
