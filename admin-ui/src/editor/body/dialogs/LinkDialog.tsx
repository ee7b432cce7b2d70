import { Hash, Link as LinkIcon } from "lucide-react";
import { useState } from "react";
import { useWords } from "../../../i18n";
import { Button, TextField } from "../../../ui";
import { headingsIn } from "../../outline/headings";
import { isSafeHref } from "../../schema";
import { keptAnchor } from "../headingLinks";
import styles from "./dialogs.module.css";
import { FormDialog } from "./FormDialog";
import type { Given } from "./given";
import { useLiveArticles } from "./useArticles";

const looksLikeAddress = (text: string) => /^(https?:|mailto:|\/)/i.test(text);
const most = 6;

// An address as people say it: a host with a dot in it, and perhaps a path.
const bareHost = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}([/?#].*)?$/u;

/** The address that is meant: people leave out what every browser puts in front of a host. */
export const completed = (typed: string): string => {
  const text = typed.trim();
  return bareHost.test(text) ? `https://${text}` : text;
};

/** Sets, changes or removes the link at the cursor or over the selection; finds live articles and headings by their words. */
export function LinkDialog({ editor, site, own, address, onClose }: Given) {
  const words = useWords();
  const t = words.blocks.dialog;
  const { empty } = editor.state.selection;
  const present = String(editor.getAttributes("link").href ?? "");
  const [href, setHref] = useState(present);
  const [search, setSearch] = useState("");
  const [wrong, setWrong] = useState(false);
  const { found } = useLiveArticles(site, search);
  const headings = headingsIn(editor.state.doc).filter((one) => one.text !== "");
  const apply = (target: string, label: string) => {
    const wanted = completed(target);
    if (!isSafeHref(wanted)) return setWrong(true);
    const chain = editor.chain().focus().extendMarkRange("link");
    const link = { type: "link", attrs: { href: wanted } };
    if (empty && !present)
      chain.insertContent({ type: "text", text: label || wanted, marks: [link] }).run();
    else chain.setMark("link", { href: wanted }).run();
    onClose();
  };
  const change = (value: string) => {
    setHref(value);
    setWrong(false);
  };
  const articles = found.filter((one) => one.url && one.number !== own).slice(0, most);
  return (
    <FormDialog
      title={words.linkDialog.title}
      submit={words.linkDialog.apply}
      onSubmit={() => apply(href, "")}
      onRemove={
        present
          ? () => {
              editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
              onClose();
            }
          : null
      }
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextField
          label={words.linkDialog.address}
          hint={words.linkDialog.hint}
          value={href}
          onChange={change}
          error={wrong ? words.linkDialog.invalid : null}
          spellCheck="false"
          autoFocus
        />
        {!looksLikeAddress(href) && (
          <>
            <TextField label={t.linkWhere} type="search" value={search} onChange={setSearch} />
            {articles.length > 0 && (
              <div>
                <h3 className={styles.heading}>{t.linkInside}</h3>
                <ul className={styles.found}>
                  {articles.map((one) => (
                    <li key={one.id}>
                      <Button tone="quiet" onPress={() => apply(one.url ?? "", one.headline)}>
                        <LinkIcon size={16} aria-hidden />
                        <span>{one.headline}</span>
                      </Button>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {headings.length > 0 && (
              <div>
                <h3 className={styles.heading}>{t.linkHeadings}</h3>
                {address === null ? (
                  <p className={styles.soft}>{t.linkHeadingsLater}</p>
                ) : (
                  <ul className={styles.found}>
                    {headings.map((one) => (
                      <li key={one.id}>
                        <Button
                          tone="quiet"
                          onPress={() =>
                            apply(`${address}#${keptAnchor(editor, one.at)}`, one.text)
                          }
                        >
                          <Hash size={16} aria-hidden />
                          <span>{one.text}</span>
                        </Button>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            )}
          </>
        )}
      </div>
    </FormDialog>
  );
}
