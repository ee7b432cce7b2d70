//! A comparison as the API shows it.

use serde::Serialize;
use utoipa::ToSchema;

use crate::app::House;
use crate::compare::{AttributeChange, BlockChange, Comparison, FieldChange, Op, Piece};

/// A piece of a text.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PieceView {
    /// `same`, `added` or `removed`.
    pub op: &'static str,
    /// Its words; lines are parted by `\n`.
    pub text: String,
    /// The change it belongs to.
    #[schema(required)]
    pub change: Option<String>,
    /// The words are the same, but set otherwise.
    pub marks_changed: bool,
}

/// A field of the metadata that changed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FieldView {
    /// Which, as in the content.
    pub field: &'static str,
    /// Always `changed`: what did not change is not listed.
    pub kind: &'static str,
    /// Its change.
    pub change: String,
    /// Its text; a column by its slug, lists by their entries joined with `, `.
    pub pieces: Vec<PieceView>,
}

/// An attribute of a block that changed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AttributeView {
    /// Which, as in the body's schema; `type` when the block became one of another type.
    pub name: String,
    /// Its value as text.
    pub pieces: Vec<PieceView>,
}

/// A block of the body.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BlockView {
    /// Its id.
    #[schema(required)]
    pub id: Option<String>,
    /// `same`, `changed`, `added`, `removed` or `moved`.
    pub kind: &'static str,
    /// Its type in the body's schema.
    pub node: String,
    /// The change of the block itself: that adds, removes or moves it, or else the one in `frame`.
    #[schema(required)]
    pub change: Option<String>,
    /// The change of its type and attributes, or of its structure as a whole.
    #[schema(required)]
    pub frame: Option<String>,
    /// Which attributes changed.
    pub attributes: Vec<AttributeView>,
    /// Its text, also where nothing changed.
    pub pieces: Vec<PieceView>,
}

/// Two contents, compared.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ComparisonView {
    /// Fields of the metadata that changed.
    pub fields: Vec<FieldView>,
    /// All blocks in the order of the newer body, removed ones where they stood.
    pub blocks: Vec<BlockView>,
    /// How many changes there are.
    pub changes: usize,
}

/// A comparison as the API shows it.
pub fn comparison_view(comparison: Comparison, house: &House) -> ComparisonView {
    ComparisonView {
        changes: comparison.changes.len(),
        fields: comparison.fields.into_iter().map(|field| field_view(field, house)).collect(),
        blocks: comparison.blocks.into_iter().map(block_view).collect(),
    }
}

fn field_view(field: FieldChange, house: &House) -> FieldView {
    let mut pieces = pieces_view(field.pieces);
    if field.field == "column" {
        for piece in &mut pieces {
            let column = house.columns.iter().find(|column| column.id.to_string() == piece.text);
            piece.text = column.map_or_else(String::new, |column| column.slug.clone());
        }
    }
    FieldView { field: field.field, kind: "changed", change: field.change.0, pieces }
}

fn block_view(block: BlockChange) -> BlockView {
    let frame = block.frame.map(|change| change.0);
    BlockView {
        id: block.id,
        kind: block.kind.code(),
        node: block.node,
        change: block.change.map(|change| change.0).or_else(|| frame.clone()),
        frame,
        attributes: block.attributes.into_iter().map(attribute_view).collect(),
        pieces: pieces_view(block.pieces),
    }
}

fn attribute_view(attribute: AttributeChange) -> AttributeView {
    AttributeView { name: attribute.name, pieces: pieces_view(attribute.pieces) }
}

fn pieces_view(pieces: Vec<Piece>) -> Vec<PieceView> {
    let view = |piece: Piece| PieceView {
        op: Op::code(piece.op),
        text: piece.text,
        change: piece.change.map(|change| change.0),
        marks_changed: piece.marks_changed,
    };
    pieces.into_iter().map(view).collect()
}
