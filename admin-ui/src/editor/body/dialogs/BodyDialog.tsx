import type { QuotedKind } from "../../../api";
import { useWords } from "../../../i18n";
import { planEntries } from "../../../plan/entries";
import { insertInline } from "../../menus/entries";
import type { Verdict } from "../../schema";
import type { Video } from "../../schema/embeds";
import type { Asked } from "../asked";
import { insertBlock, leafOf } from "../commands";
import { PickDialog } from "../PickDialog";
import { AnchorDialog, TimeDialog, VerdictDialog } from "./BlockDialogs";
import { EmbedDialog } from "./EmbedDialog";
import { type Given, setAttribute } from "./given";
import { LinkDialog } from "./LinkDialog";
import { MarkDialog } from "./MarkDialogs";
import { NoteDialog } from "./NoteDialog";
import { RelatedDialog } from "./RelatedDialog";
import { CaptionDialog, TableDialog } from "./TableDialog";
import { UsesDialog } from "./UsesDialog";
import { UsesLink } from "./UsesLink";

/** The dialog that was asked for. */
export function BodyDialog({ asked, ...given }: Given & { asked: Asked }) {
  switch (asked.kind) {
    case "link":
      return <LinkDialog {...given} />;
    case "table":
      return <TableDialog {...given} />;
    case "embed":
      return <EmbedDialog {...given} />;
    case "related":
      return <RelatedDialog {...given} />;
    case "footnote":
      return <NoteDialog {...given} />;
    case "lang":
    case "abbr":
      return <MarkDialog {...given} mark={asked.kind} />;
    case "edit":
      return <EditDialog {...given} at={asked.at} />;
    default:
      return <EntryDialog {...given} wanted={asked.kind} />;
  }
}

/** The attributes of the node there; nothing when it is gone. */
function EditDialog({ at, ...given }: Given & { at: number }) {
  const node = given.editor.state.doc.nodeAt(at);
  switch (node?.type.name) {
    case "heading":
      return <AnchorDialog {...given} at={at} present={String(node.attrs.anchor ?? "")} />;
    case "table":
      return <CaptionDialog {...given} at={at} present={String(node.attrs.caption)} />;
    case "fact_check":
      return <VerdictDialog {...given} at={at} present={node.attrs.verdict as Verdict} />;
    case "live_entry":
      return <TimeDialog {...given} at={at} present={String(node.attrs.at)} />;
    case "footnote":
      return <NoteDialog {...given} present={{ at, text: String(node.attrs.text) }} />;
    case "embed":
      return (
        <EmbedDialog
          {...given}
          present={{ at, video: node.attrs as Video, title: String(node.attrs.title) }}
        />
      );
    case "related_articles": {
      const numbers = node.children.map((one) => Number(one.attrs.number));
      return <RelatedDialog {...given} present={{ at, numbers }} />;
    }
    case "document_link":
      return <EntryDialog {...given} wanted="card" at={at} />;
    case "quotation":
      return <UsesDialog {...given} kind="quotation" code={String(node.attrs.code)} />;
    case "indicator_reference":
      return <UsesDialog {...given} kind="indicator" code={String(node.attrs.code)} />;
    case "document_reference":
      return <UsesDialog {...given} kind="document" code={String(node.attrs.code)} />;
    case "person_reference":
      return <UsesDialog {...given} kind="person" code={String(node.attrs.code)} />;
    default:
      return null;
  }
}

type Wanted = "document" | "quotation" | "indicator" | "person" | "card";

/** One entry of the plan data, put at the cursor or in place of the one there. */
function EntryDialog({
  wanted,
  at,
  editor,
  vocabulary,
  site,
  onClose,
}: Given & { wanted: Wanted; at?: number }) {
  const t = useWords();
  const titles: Record<Wanted, string> = {
    document: t.pick.documentTitle,
    quotation: t.pick.quotationTitle,
    indicator: t.blocks.dialog.indicatorTitle,
    person: t.blocks.dialog.personTitle,
    card: t.blocks.dialog.cardTitle,
  };
  const kind: QuotedKind = wanted === "card" ? "document" : wanted;
  const pick = (code: string) => {
    const { state, view, schema } = editor;
    if (at !== undefined) setAttribute(editor, at, "code", code);
    else if (wanted === "card")
      insertBlock(leafOf(schema, "document_link", { code }))(state, view.dispatch);
    else if (wanted === "quotation")
      insertBlock(leafOf(schema, "quotation", { code }))(state, view.dispatch);
    else insertInline(editor, `${wanted}_reference`, { code });
    onClose();
  };
  return (
    <PickDialog
      title={titles[wanted]}
      entries={planEntries(vocabulary, kind, t.pick)}
      aside={(code) => <UsesLink kind={kind} code={code} site={site} />}
      onPick={pick}
      onClose={onClose}
    />
  );
}
