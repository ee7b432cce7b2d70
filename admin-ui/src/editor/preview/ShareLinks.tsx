import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type PreviewLink, previewLinksQuery, revokePreview, sharePreview } from "../../api";
import { dateTime, useWords } from "../../i18n";
import { Button, Failure, failureWords, Notice, SelectField, TextField, Waiting } from "../../ui";
import styles from "./preview.module.css";

const hours = [4, 24, 72, 168, 720] as const;

/** Makes links for people without an account, shows who was given one, and takes them back. */
export function ShareLinks({ id, stale }: { id: string; stale: boolean }) {
  const t = useWords();
  const words = t.previews;
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const [lasts, setLasts] = useState("24");
  const make = useMutation({
    mutationFn: () => sharePreview(id, Number(lasts), note),
    onSuccess: () => {
      setNote("");
      return queries.invalidateQueries({ queryKey: previewLinksQuery(id).queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!make.isPending) make.mutate();
  };
  return (
    <>
      <p className={styles.facts}>{words.linksAbout}</p>
      {stale && <p className={styles.facts}>{words.linksStale}</p>}
      <form className={styles.form} onSubmit={submit}>
        <TextField label={words.note} value={note} onChange={setNote} hint={words.noteHint} />
        <SelectField
          label={words.lasts}
          value={lasts}
          onChange={setLasts}
          options={hours.map((one) => ({ value: String(one), label: words.hours(one) }))}
        />
        <Button type="submit" tone="primary" isPending={make.isPending}>
          {words.make}
        </Button>
      </form>
      {make.error && <Notice tone="error">{failureWords(make.error, t)}</Notice>}
      {make.data && <Made key={make.data.id} url={make.data.url} until={make.data.expires_at} />}
      <GivenOut id={id} />
    </>
  );
}

function Made({ url, until }: { url: string; until: string }) {
  const t = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <Notice tone="done" title={t.previews.made(dateTime(until))}>
      <div className={styles.made}>
        <input
          readOnly
          value={url}
          aria-label={t.previews.address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onPress={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}>
          {copied ? t.common.copied : t.previews.copy}
        </Button>
      </div>
    </Notice>
  );
}

function GivenOut({ id }: { id: string }) {
  const t = useWords();
  const links = useQuery(previewLinksQuery(id));
  if (links.isPending) return <Waiting rows={2} />;
  if (links.error) return <Failure failure={links.error} onRetry={() => void links.refetch()} />;
  if (links.data.items.length === 0) return <p className={styles.facts}>{t.previews.none}</p>;
  return (
    <ul className={styles.links} aria-label={t.previews.given}>
      {links.data.items.map((link) => (
        <Given key={link.id} article={id} link={link} />
      ))}
    </ul>
  );
}

function Given({ article, link }: { article: string; link: PreviewLink }) {
  const t = useWords();
  const words = t.previews;
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokePreview(article, link.id),
    onSuccess: (links) => queries.setQueryData(previewLinksQuery(article).queryKey, links),
  });
  return (
    <li>
      <div>
        <p>{link.note || words.unnamed}</p>
        <p className={styles.facts}>
          {words.facts(link.made_by.display_name, dateTime(link.made_at), link.version)}{" "}
          {words.state(link.state, dateTime(link.expires_at))}
        </p>
        {revoke.error && <Notice tone="error">{failureWords(revoke.error, t)}</Notice>}
      </div>
      {link.revocable && (
        <Button
          tone="danger"
          isPending={revoke.isPending}
          aria-label={words.revokeOf(link.note || words.unnamed)}
          onPress={() => revoke.mutate()}
        >
          {words.revoke}
        </Button>
      )}
    </li>
  );
}
