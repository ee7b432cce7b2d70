import { useState } from "react";
import { useWords } from "../../../i18n";
import { TextField } from "../../../ui";
import { pageOf, providerNames, type Video, videoOf } from "../../schema";
import { insertBlock, leafOf } from "../commands";
import styles from "./dialogs.module.css";
import { FormDialog } from "./FormDialog";
import type { Given } from "./given";

const longestTitle = 200;

/** A video by its address: a new one, or the one there. */
export function EmbedDialog({
  editor,
  present,
  onClose,
}: Given & { present?: { at: number; video: Video; title: string } }) {
  const t = useWords().blocks.dialog;
  const [address, setAddress] = useState(present ? pageOf(present.video) : "");
  const [title, setTitle] = useState(present?.title ?? "");
  const [wrong, setWrong] = useState(false);
  const video = videoOf(address);
  const submit = () => {
    if (!video) return setWrong(true);
    const words = title.replace(/\s+/g, " ").trim().slice(0, longestTitle);
    const attrs = { ...video, title: words };
    const { state, view } = editor;
    if (!present) insertBlock(leafOf(editor.schema, "embed", attrs))(state, view.dispatch);
    else {
      const change = state.tr;
      for (const [name, value] of Object.entries(attrs))
        change.setNodeAttribute(present.at, name, value);
      view.dispatch(change);
    }
    onClose();
  };
  return (
    <FormDialog
      title={t.videoTitle}
      submit={present ? undefined : t.insert}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextField
          label={t.videoAddress}
          hint={video ? t.videoFound(providerNames[video.provider], video.key) : t.videoHint}
          value={address}
          onChange={(value) => {
            setAddress(value);
            setWrong(false);
          }}
          error={wrong && !video ? t.videoWrong : null}
          spellCheck="false"
          autoFocus
        />
        <TextField
          label={t.videoName}
          hint={t.videoNameHint}
          value={title}
          onChange={setTitle}
          spellCheck="true"
        />
      </div>
    </FormDialog>
  );
}
