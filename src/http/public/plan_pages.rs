//! Pages of the plan: its tree, indicators and documents, and a page for each node.

use super::answer::Made;
use super::gather::Scene;
use super::make::PER_PAGE;
use super::page::{self, Indicator, Link, PlanGroup, PlanIndexView, PlanNodeView};
use crate::http::error::ApiError;
use crate::plan::Pack;
use crate::store::LiveFilter;

/// The plan's own page.
pub(super) fn index(scene: &Scene<'_>) -> Result<Made, ApiError> {
    let Some(pack) = scene.pack() else { return Ok(Made::Nothing) };
    let about = pack.about();
    let view = PlanIndexView {
        canonical_url: scene.url("/quy-hoach/"),
        url: scene.url("/quy-hoach/"),
        title: about.short_title.clone(),
        summary: about.title.clone(),
        groups: pack
            .node_kinds()
            .iter()
            .map(|kind| PlanGroup {
                anchor: kind.code.replace('_', "-"),
                label: kind.label.clone(),
                count: format!("{:02}", kind.count),
                nodes: pack.nodes_of(&kind.code).map(|node| scene.node(pack, node)).collect(),
            })
            .collect(),
        indicators: indicators(scene, pack),
        documents: pack
            .documents()
            .iter()
            .filter(|document| document.public)
            .map(|document| scene.document(document))
            .collect(),
    };
    Made::page(page::plan_index(&scene.site_view(None)?, &view), None)
}

fn indicators(scene: &Scene<'_>, pack: &Pack) -> Vec<Indicator> {
    let row = |indicator: &crate::plan::Indicator| {
        let source = pack.document(&indicator.source_document).map(|document| scene.document(document));
        Indicator {
            label: indicator.label.clone(),
            value: indicator.text(),
            year: indicator.year.map(|year| year.to_string()).unwrap_or_default(),
            source: source
                .as_ref()
                .map(
                    |source| {
                        if source.number.is_empty() { source.title.clone() } else { source.number.clone() }
                    },
                )
                .unwrap_or_default(),
            source_url: source.and_then(|source| source.url),
        }
    };
    pack.indicators().iter().map(row).collect()
}

/// A node's page.
pub(super) async fn node(scene: &Scene<'_>, code: &str, number: u32) -> Result<Made, ApiError> {
    let Some(pack) = scene.pack() else { return Ok(Made::Nothing) };
    let Some(node) = pack.node(code) else { return Ok(Made::Nothing) };
    let store = &scene.http.app.store;
    let filter =
        LiveFilter { site: Some(scene.site.id), plan_node: Some(node.code.clone()), ..LiveFilter::default() };
    let total = store.count_live(&filter).await?;
    let offset = u64::from(number - 1) * PER_PAGE;
    if number > 1 && offset >= total {
        return Ok(Made::Nothing);
    }
    let live = store.live_articles(&LiveFilter { offset, limit: PER_PAGE, ..filter }).await?;
    let path = format!("/quy-hoach/{}/", node.code);
    let changed = scene.changed(live.iter().map(|live| live.last_published_at).max());
    let view = PlanNodeView {
        canonical_url: scene.url(&if number > 1 { format!("{path}?trang={number}") } else { path.clone() }),
        plan: Link { text: pack.about().short_title.clone(), url: scene.url("/quy-hoach/") },
        kind_label: pack.node_kind(&node.kind).map_or_else(String::new, |kind| kind.label.clone()),
        ordinal: node.ordinal_label(),
        label: node.name.clone(),
        placeholder: node.placeholder,
        parent: node.parent.as_deref().and_then(|parent| pack.node(parent)).map(|parent| Link {
            text: parent.label(),
            url: scene.url(&format!("/quy-hoach/{}/", parent.code)),
        }),
        summary: None,
        source: pack.document(&node.source_document).map(|document| scene.document(document)),
        children: pack
            .nodes()
            .iter()
            .filter(|child| child.parent.as_deref() == Some(code))
            .map(|child| scene.node(pack, child))
            .collect(),
        feed: Some(scene.feed_link(&node.label(), &format!("/rss/quy-hoach/{}.rss", node.code))),
        items: scene.teasers(&live)?,
        pager: scene.pager(&path, number, total, PER_PAGE),
    };
    Made::page(page::plan_node(&scene.site_view(changed)?, &view), changed)
}
