import { type AnyExtension, getSchema } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import { BlockIds } from "./blockIds";
import { Blockquote, Doc, Heading, HorizontalRule, Paragraph, Pullquote, Text } from "./blocks";
import { Box, BoxTitle, Claim, FactCheck, LiveEntry } from "./boxes";
import { DocumentLink, Embed, RelatedArticle, RelatedArticles } from "./cards";
import { Footnote } from "./footnote";
import { HardBreak } from "./inline";
import { BulletList, ListItem, OrderedList } from "./lists";
import { Abbr, Em, Lang, Link, Strike, Strong, Sub, Sup } from "./marks";
import { DocumentReference, IndicatorReference, PersonReference, Quotation } from "./references";
import type { Register } from "./register";
import type { Surface } from "./surface";
import { Table, TableCell, TableHeader, TableRoles, TableRow } from "./tables";

/**
 * All nodes and marks of the body. The order of the marks is the canonical one. Without a surface blocks are drawn plainly, as
 * the clipboard gets them.
 */
export const bodyExtensions = (
  register: Register | null,
  surface: Surface | null = null,
): AnyExtension[] => [
  Doc,
  Paragraph,
  Text,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  Pullquote,
  Box,
  BoxTitle.configure({ surface }),
  FactCheck.configure({ surface }),
  Claim.configure({ surface }),
  LiveEntry.configure({ surface }),
  Table.configure({ surface }),
  TableRow,
  TableHeader,
  TableCell,
  TableRoles,
  HorizontalRule,
  Quotation.configure({ register }),
  RelatedArticles.configure({ surface }),
  RelatedArticle,
  DocumentLink.configure({ register, surface }),
  Embed.configure({ surface }),
  HardBreak,
  DocumentReference.configure({ register }),
  IndicatorReference.configure({ register }),
  PersonReference.configure({ register }),
  Footnote.configure({ surface }),
  Link,
  Lang,
  Abbr,
  Strong,
  Em,
  Strike,
  Sub,
  Sup,
  BlockIds,
];

let schema: Schema | null = null;

/** The schema alone. */
export const bodySchema = (): Schema => {
  schema ??= getSchema(bodyExtensions(null));
  return schema;
};
