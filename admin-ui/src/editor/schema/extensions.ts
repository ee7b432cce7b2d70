import { type AnyExtension, getSchema } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import { BlockIds } from "./blockIds";
import { Blockquote, Doc, Heading, HorizontalRule, Paragraph, Pullquote, Text } from "./blocks";
import { HardBreak } from "./inline";
import { BulletList, ListItem, OrderedList } from "./lists";
import { Em, Link, Strong, Sub, Sup } from "./marks";
import { DocumentReference, Quotation } from "./references";
import type { Register } from "./register";
import { Table, TableCell, TableEditing, TableHeader, TableRow } from "./tables";

/** All nodes and marks of the body. The order of the marks is the canonical one. */
export const bodyExtensions = (register: Register | null): AnyExtension[] => [
  Doc,
  Paragraph,
  Text,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  Pullquote,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  TableEditing,
  HorizontalRule,
  Quotation.configure({ register }),
  HardBreak,
  DocumentReference.configure({ register }),
  Link,
  Strong,
  Em,
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
