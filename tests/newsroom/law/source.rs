//! Reads the source: which modules the crate is made of, where each lies, and which paths it names.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// What a law may answer instead of passing: anything that stopped it from judging.
pub(super) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// The folder of the root package.
pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file as a reader of a failure wants it named: from the root, with slashes.
pub(super) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Every file under a folder whose name ends so, in a fixed order.
pub(super) fn files(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| format!("{}: {error}", shown(&folder)))? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// One module file: where it lies, which module it is, and its syntax.
pub(super) struct Module {
    pub(super) file: PathBuf,
    /// Names from the crate root, so `src/desk/publish.rs` is `["desk", "publish"]`; empty for the root itself.
    pub(super) path: Vec<String>,
    pub(super) syntax: syn::File,
}

/// Every module file reached from a crate root by following its `mod` lines, as the compiler does.
pub(super) fn modules(crate_root: &Path) -> Outcome<Vec<Module>> {
    let mut found = Vec::new();
    let mut open = vec![(crate_root.to_owned(), Vec::new())];
    while let Some((file, path)) = open.pop() {
        let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", shown(&file)))?;
        let syntax = syn::parse_file(&text).map_err(|error| format!("{}: {error}", shown(&file)))?;
        let here = file.parent().ok_or("a source file lies in a folder")?;
        let owns_folder = path.is_empty() || file.ends_with("mod.rs");
        let folder =
            if owns_folder { here.to_owned() } else { here.join(path.last().map_or("", String::as_str)) };
        declared(&syntax.items, here, &folder, &path, &mut open)?;
        found.push(Module { file, path, syntax });
    }
    found.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(found)
}

fn declared(
    items: &[syn::Item],
    here: &Path,
    folder: &Path,
    path: &[String],
    open: &mut Vec<(PathBuf, Vec<String>)>,
) -> Outcome {
    for item in items {
        let syn::Item::Mod(module) = item else { continue };
        let name = module.ident.to_string();
        let child: Vec<String> = path.iter().cloned().chain([name.clone()]).collect();
        if let Some((_, items)) = &module.content {
            let inner = folder.join(&name);
            declared(items, &inner, &inner, &child, open)?;
            continue;
        }
        let candidates = match named_file(module) {
            Some(file) => vec![here.join(file)],
            None => vec![folder.join(format!("{name}.rs")), folder.join(&name).join("mod.rs")],
        };
        let file = candidates.into_iter().find(|file| file.is_file());
        open.push((file.ok_or_else(|| format!("module {} has no file", child.join("::")))?, child));
    }
    Ok(())
}

/// The file a `#[path = "…"]` line names.
fn named_file(module: &syn::ItemMod) -> Option<String> {
    module.attrs.iter().filter(|attribute| attribute.path().is_ident("path")).find_map(|attribute| {
        let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
        let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(file), .. }) = &pair.value else { return None };
        Some(file.value())
    })
}

/// A path as written in code, with the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Named {
    pub(super) line: usize,
    /// `["crate", "store", …]` once resolved, or the outside crate first.
    pub(super) segments: Vec<String>,
}

/// Every path a module names: in `use` lines (groups taken apart), types, expressions, attributes and macros, with
/// `self` and `super` resolved against the module it stands in. Tests inside the file count: no law exempts them.
pub(super) fn named(syntax: &syn::File, module: &[String]) -> BTreeSet<Named> {
    let mut reader = Reader { module: module.to_vec(), named: BTreeSet::new() };
    reader.visit_file(syntax);
    reader.named
}

struct Reader {
    module: Vec<String>,
    named: BTreeSet<Named>,
}

impl Reader {
    fn add(&mut self, line: usize, segments: &[String]) {
        let ups = segments.iter().take_while(|segment| *segment == "super" || *segment == "self").count();
        let segments = if ups == 0 {
            segments.to_vec()
        } else {
            let supers = segments.iter().take(ups).filter(|segment| *segment == "super").count();
            let stay = self.module.len().saturating_sub(supers);
            let start = self.module.iter().take(stay).cloned();
            ["crate".to_owned()].into_iter().chain(start).chain(segments.iter().skip(ups).cloned()).collect()
        };
        self.named.insert(Named { line, segments });
    }

    fn tree(&mut self, tree: &syn::UseTree, before: &[String]) {
        let with =
            |name: &syn::Ident| -> Vec<String> { before.iter().cloned().chain([name.to_string()]).collect() };
        match tree {
            syn::UseTree::Path(path) => self.tree(&path.tree, &with(&path.ident)),
            syn::UseTree::Name(name) => self.add(name.ident.span().start().line, &with(&name.ident)),
            syn::UseTree::Rename(name) => self.add(name.ident.span().start().line, &with(&name.ident)),
            syn::UseTree::Glob(glob) => {
                let segments: Vec<String> = before.iter().cloned().chain(["*".to_owned()]).collect();
                self.add(glob.star_token.spans[0].start().line, &segments);
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(tree, before)),
        }
    }

    /// Paths in tokens nobody has parsed: `name :: name :: name`, inside every bracket too.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let (mut line, mut colons) = (0, 0);
        for token in tokens {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' && !path.is_empty() => colons += 1,
                TokenTree::Ident(name) if colons == 2 => {
                    path.push(name.to_string());
                    colons = 0;
                }
                other => {
                    self.finish(line, &mut path);
                    colons = 0;
                    match other {
                        TokenTree::Ident(name) => {
                            line = name.span().start().line;
                            path.push(name.to_string());
                        }
                        TokenTree::Group(group) => self.tokens(group.stream()),
                        TokenTree::Literal(literal) => self.quoted(&literal),
                        TokenTree::Punct(_) => {}
                    }
                }
            }
        }
        self.finish(line, &mut path);
    }

    fn finish(&mut self, line: usize, path: &mut Vec<String>) {
        if path.len() > 1 {
            self.add(line, path);
        }
        path.clear();
    }

    /// Attributes such as `#[serde(with = "crate::…")]` name paths in quotes.
    fn quoted(&mut self, literal: &proc_macro2::Literal) {
        let text = literal.to_string();
        if let Some(start) = text.find("crate::") {
            let path: String =
                text[start..].chars().take_while(|c| c.is_alphanumeric() || matches!(c, ':' | '_')).collect();
            let segments: Vec<String> = path.split("::").map(str::to_owned).collect();
            self.add(literal.span().start().line, &segments);
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.module.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 {
            let segments: Vec<String> =
                path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            let line = path.segments.first().map_or(0, |first| first.ident.span().start().line);
            self.add(line, &segments);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        match &attribute.meta {
            // A doc comment is an attribute too, and a link in it imports nothing.
            syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => {}
            syn::Meta::List(list) => {
                self.named_head(&list.path);
                self.tokens(list.tokens.clone());
            }
            _ => visit::visit_attribute(self, attribute),
        }
    }
}

impl Reader {
    /// `#[sea_orm(…)]` names its crate in a path of one segment.
    fn named_head(&mut self, path: &syn::Path) {
        if let Some(first) = path.segments.first() {
            self.add(first.ident.span().start().line, &[first.ident.to_string()]);
        }
    }
}
